package fr.maillage.territory.app.imports;

import java.util.regex.Pattern;

/** Text out of foreign files, made safe to store and to show on a terminal. */
final class Texts {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    private Texts() {}

    /** One line, without control or direction characters; at most {@code longest} characters, surrogate pairs kept whole. */
    static String clean(String text, int longest) {
        String clean = UNSAFE.matcher(text.substring(0, Math.min(text.length(), 10 * longest)))
                .replaceAll(" ")
                .strip();
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end).strip();
    }

    /** Between guillemets, at most 60 characters. */
    static String shown(String text) {
        return "«\u00a0" + clean(text, 60) + "\u00a0»";
    }
}
