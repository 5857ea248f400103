package fr.maillage.directory.domain.exchange;

import java.util.Map;

/**
 * A row as its file gives it.
 *
 * @param number 1 is the first record after the header
 * @param columns every column in the file's order, under the file's own names; absent and null values are not there
 */
public record RawRow(int number, Map<String, String> columns) {

    /** Characters that neither PostgreSQL nor UTF-8 can hold: NUL goes, half a surrogate pair becomes the replacement sign. */
    public static String storable(String text) {
        boolean sound = true;
        for (int i = 0; i < text.length() && sound; i++) {
            char c = text.charAt(i);
            sound = c != 0 && !Character.isSurrogate(c);
        }
        if (sound) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .forEach(c -> kept.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return kept.toString();
    }
}
