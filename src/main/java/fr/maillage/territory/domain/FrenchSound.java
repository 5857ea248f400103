package fr.maillage.territory.domain;

/** How a French name sounds, roughly, so that « Marsiyange » meets « Marcillange ». Not a dictionary: it only has to err the same way twice. */
final class FrenchSound {

    /** Applied in order; what is longer or depends on the next letter comes first. */
    private static final String[][] RULES = {
        {"[^a-z]", ""},
        {"eaux?|aux?|ault|aud", "o"},
        {"oeu|oe|eu", "e"},
        {"ain|ein|yn|ym|im(?=[bp])", "in"},
        {"ai|ei|ay|ey", "e"},
        {"en(?=[^aeiouyn])|em(?=[bpm])|am(?=[bpm])", "an"},
        {"om(?=[bpm])", "on"},
        {"ill|ij|y", "i"},
        {"ph", "f"},
        {"sch|ch", "#"},
        {"qu|q|ck|c(?=[^eiy#])|c$", "k"},
        {"sc(?=[ei])|c|ç", "s"},
        {"gu(?=[eiy])", "G"},
        {"g(?=[eiy])|j", "j"},
        {"G", "g"},
        {"gn", "n"},
        {"z", "s"},
        {"h", ""},
        {"x", "s"},
        {"w", "v"},
        {"(.)\\1+", "$1"},
        {"(?<=..)(es|e|s|t|d|p)$", ""},
        {"(?<=..)(es|e|s|t|d|p)$", ""},
    };

    private static final java.util.regex.Pattern[] PATTERNS = java.util.Arrays.stream(RULES)
            .map(rule -> java.util.regex.Pattern.compile(rule[0]))
            .toArray(java.util.regex.Pattern[]::new);

    private FrenchSound() {}

    /**
     * The sound of a plain text.
     *
     * @param plain lower case without accents; at most some 100 letters
     */
    static String of(String plain) {
        String sound = plain;
        for (int i = 0; i < PATTERNS.length; i++) {
            sound = PATTERNS[i].matcher(sound).replaceAll(RULES[i][1]);
        }
        return sound;
    }
}
