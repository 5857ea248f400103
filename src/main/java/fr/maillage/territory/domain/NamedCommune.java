package fr.maillage.territory.domain;

import fr.maillage.territory.Commune;
import java.util.List;

/**
 * A commune with the forms of its name that are compared, made once.
 *
 * @param words the name's words in full, its article included
 * @param full the words joined
 * @param key the words without article, joined
 * @param sound how the key sounds
 */
record NamedCommune(Commune commune, List<String> words, String full, String key, String sound) {

    static NamedCommune of(Commune commune) {
        List<String> words = List.copyOf(CommuneNames.words(commune.name()));
        String key = CommuneNames.joined(CommuneNames.withoutArticle(words));
        return new NamedCommune(commune, words, CommuneNames.joined(words), key, FrenchSound.of(key));
    }
}
