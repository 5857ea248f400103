package fr.maillage.directory.domain.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How much a word tells of a name: a word that many places share tells little. */
public final class WordWeights {

    private static final double GENERIC = 0.4;
    private static final double LEAST = 0.1;
    private static final Set<String> SHARED = Set.of(
            "franceservices",
            "mairie",
            "mediatheque",
            "bibliotheque",
            "ccas",
            "cias",
            "centresocial",
            "missionlocale",
            "poste",
            "francetravail",
            "maison",
            "espace",
            "centre",
            "point",
            "pole",
            "numerique",
            "association",
            "antenne",
            "agence",
            "accueil",
            "relai",
            "relais",
            "atelier",
            "service",
            "commune",
            "ville",
            "communaute",
            "municipal",
            "municipale",
            "bureau",
            "site",
            "public",
            "social",
            "culturel",
            "local",
            "locale",
            "pointnumerique",
            "epn",
            "saint",
            "sainte");

    private final Map<String, Integer> names = new HashMap<>();
    private final double most;

    private WordWeights(Collection<String> all) {
        for (String name : all) {
            NameWords.of(name).words().forEach(word -> names.merge(word, 1, Integer::sum));
        }
        this.most = Math.log(all.size() + 2.0);
        this.count = all.size();
    }

    private final int count;

    /** Counts the words of these names. */
    public static WordWeights of(Collection<String> names) {
        return new WordWeights(names);
    }

    /** Between 0 and 1. */
    double of(String word) {
        double rare = Math.log((count + 2.0) / (names.getOrDefault(word, 0) + 1.0)) / most;
        return Math.max(LEAST, Math.min(1, rare)) * (SHARED.contains(word) ? GENERIC : 1);
    }
}
