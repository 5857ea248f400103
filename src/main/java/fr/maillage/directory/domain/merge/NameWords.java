package fr.maillage.directory.domain.merge;

import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a name that mean something, abbreviations written out, and what kind of place they say it is. */
final class NameWords {

    private static final Set<String> EMPTY = Set.of(
            "de", "du", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et", "en", "sur", "sous", "chez",
            "pour");

    /** Several words that are one thing, longest first; then abbreviations. */
    private static final List<Map.Entry<String, String>> TOGETHER = List.of(
            Map.entry("centre communal d action sociale", "ccas"),
            Map.entry("centre communal action sociale", "ccas"),
            Map.entry("centre intercommunal d action sociale", "cias"),
            Map.entry("maison de services au public", "franceservices"),
            Map.entry("maison des services au public", "franceservices"),
            Map.entry("maison france services", "franceservices"),
            Map.entry("espace france services", "franceservices"),
            Map.entry("france services", "franceservices"),
            Map.entry("france service", "franceservices"),
            Map.entry("caisse d allocations familiales", "caf"),
            Map.entry("mission locale", "missionlocale"),
            Map.entry("centre social", "centresocial"),
            Map.entry("centre socio culturel", "centresocial"),
            Map.entry("centre socioculturel", "centresocial"),
            Map.entry("hotel de ville", "mairie"),
            Map.entry("bureau de poste", "poste"),
            Map.entry("la poste", "poste"),
            Map.entry("pole emploi", "francetravail"),
            Map.entry("france travail", "francetravail"),
            Map.entry("espace public numerique", "epn"),
            Map.entry("point numerique", "pointnumerique"));

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("biblio", "bibliotheque"),
            Map.entry("bib", "bibliotheque"),
            Map.entry("bibl", "bibliotheque"),
            Map.entry("mediath", "mediatheque"),
            Map.entry("med", "mediatheque"),
            Map.entry("asso", "association"),
            Map.entry("assoc", "association"),
            Map.entry("msap", "franceservices"),
            Map.entry("fs", "franceservices"),
            Map.entry("num", "numerique"),
            Map.entry("ctre", "centre"),
            Map.entry("cs", "centresocial"),
            Map.entry("ml", "missionlocale"),
            Map.entry("dept", "departement"),
            Map.entry("com", "communaute"));

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("mairie", "mairie"),
            Map.entry("mediatheque", "lecture"),
            Map.entry("bibliotheque", "lecture"),
            Map.entry("ludotheque", "ludotheque"),
            Map.entry("franceservices", "franceservices"),
            Map.entry("ccas", "ccas"),
            Map.entry("cias", "ccas"),
            Map.entry("poste", "poste"),
            Map.entry("missionlocale", "missionlocale"),
            Map.entry("centresocial", "centresocial"),
            Map.entry("caf", "caf"),
            Map.entry("cpam", "cpam"),
            Map.entry("msa", "msa"),
            Map.entry("carsat", "carsat"),
            Map.entry("francetravail", "francetravail"),
            Map.entry("ecole", "ecole"),
            Map.entry("college", "college"),
            Map.entry("lycee", "lycee"),
            Map.entry("mjc", "mjc"),
            Map.entry("epn", "epn"),
            Map.entry("cyberbase", "epn"),
            Map.entry("pointnumerique", "pointnumerique"),
            Map.entry("fablab", "fablab"),
            Map.entry("recyclerie", "recyclerie"),
            Map.entry("ressourcerie", "recyclerie"),
            Map.entry("tiers", "tierslieu"),
            Map.entry("cafe", "cafe"),
            Map.entry("prefecture", "prefecture"),
            Map.entry("gendarmerie", "gendarmerie"),
            Map.entry("tresorerie", "impots"),
            Map.entry("impots", "impots"),
            Map.entry("ehpad", "ehpad"),
            Map.entry("foyer", "foyer"),
            Map.entry("bus", "bus"),
            Map.entry("camion", "bus"),
            Map.entry("relais", "relais"),
            Map.entry("udaf", "udaf"),
            Map.entry("plie", "plie"),
            Map.entry("greta", "greta"),
            Map.entry("afpa", "afpa"),
            Map.entry("cci", "cci"),
            Map.entry("departement", "departement"),
            Map.entry("mds", "departement"),
            Map.entry("croix", "croixrouge"),
            Map.entry("emmaus", "emmaus"),
            Map.entry("secours", "secours"),
            Map.entry("gem", "gem"),
            Map.entry("cidff", "cidff"),
            Map.entry("fjt", "fjt"),
            Map.entry("crij", "crij"),
            Map.entry("pij", "pij"),
            Map.entry("bij", "pij"));

    private final Set<String> words;

    private NameWords(Set<String> words) {
        this.words = words;
    }

    static NameWords of(String name) {
        String plain = " " + PlainText.of(name) + " ";
        for (Map.Entry<String, String> one : TOGETHER) {
            plain = plain.replace(" " + one.getKey() + " ", " " + one.getValue() + " ");
        }
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(plain.strip().split(" ", -1))
                .map(word -> SHORT.getOrDefault(word, word))
                .map(NameWords::singular)
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .forEach(words::add);
        return new NameWords(words);
    }

    Set<String> words() {
        return words;
    }

    /** Kinds that the words tell, save those that are of the commune’s own name. */
    Set<String> kinds(Set<String> commune) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String word : words) {
            if (commune.contains(word)) {
                continue;
            }
            List<String> known = new ArrayList<>();
            if (KINDS.containsKey(word)) {
                known.add(KINDS.getOrDefault(word, ""));
            } else if (word.length() >= 6) {
                KINDS.keySet().stream()
                        .filter(kind ->
                                kind.length() >= 6 && kind.charAt(0) == word.charAt(0) && Spelling.alike(kind, word))
                        .map(kind -> KINDS.getOrDefault(kind, ""))
                        .forEach(known::add);
            }
            kinds.addAll(known);
        }
        return kinds;
    }

    private static String singular(String word) {
        return word.length() > 4 && word.endsWith("s") && !KINDS.containsKey(word)
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
