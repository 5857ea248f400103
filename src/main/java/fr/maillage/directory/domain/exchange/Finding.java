package fr.maillage.directory.domain.exchange;

/**
 * A doubtful value and what was done with it.
 *
 * @param row 1 is the first record after the header; 0 is the file as a whole
 * @param key the row's id in its source; empty when none is known
 * @param field the column's name in the standard
 * @param value what was there, at most 500 characters
 * @param action what was done with it, in French
 */
public record Finding(int row, String key, String field, String value, String action) {

    private static final int LONGEST_VALUE = 500;

    public Finding {
        if (value.length() > LONGEST_VALUE) {
            int end =
                    Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 2)) ? LONGEST_VALUE - 2 : LONGEST_VALUE - 1;
            value = value.substring(0, end) + "…";
        }
    }
}
