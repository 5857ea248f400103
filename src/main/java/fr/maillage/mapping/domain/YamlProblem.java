package fr.maillage.mapping.domain;

import java.util.List;

/** What the YAML parser says, in French. */
final class YamlProblem {

    /** A part of what the parser says, and the French for it. */
    private record Known(String part, String french) {}

    private static final List<Known> KNOWN = List.of(
            new Known("\\t", "une tabulation tient lieu d’espaces : mettre des espaces"),
            new Known("TAB", "une tabulation tient lieu d’espaces : mettre des espaces"),
            new Known(
                    "mapping values are not allowed",
                    "deux-points inattendu : un texte qui en contient va entre guillemets"),
            new Known("could not find expected ':'", "il manque deux-points après une clé"),
            new Known(
                    "expected <block end>",
                    "l’alignement est faux : les clés d’un même niveau commencent à la même colonne"),
            new Known("expected ',' or", "une virgule ou un crochet manque"),
            new Known("unexpected end of stream", "un guillemet n’est jamais refermé"),
            new Known("found unknown escape", "une barre oblique inverse ne va qu’entre apostrophes simples"),
            new Known("found undefined alias", "un alias (*) ne désigne rien"),
            new Known("aliases for non-scalar", "les alias (* et &) de listes ne sont pas admis"),
            new Known("Nesting Depth", "trop de niveaux imbriqués"),
            new Known("special characters are not allowed", "un caractère de contrôle n’est pas admis"),
            new Known("unacceptable", "un caractère de contrôle n’est pas admis"),
            new Known("expected a single document", "il n’y a qu’un document par fichier : enlever la ligne « --- »"),
            new Known("cannot start any token", "un texte qui commence par % @ ` va entre apostrophes"),
            new Known("duplicate anchors", "une ancre (&) est dite deux fois"));

    private YamlProblem() {}

    static String french(String problem) {
        return KNOWN.stream()
                .filter(known -> problem.contains(known.part()))
                .findFirst()
                .map(Known::french)
                .orElse("ce n’est pas du YAML bien formé");
    }
}
