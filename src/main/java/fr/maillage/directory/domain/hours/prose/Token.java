package fr.maillage.directory.domain.hours.prose;

/**
 * A piece of a French text of hours.
 *
 * @param value minutes after midnight of a time; a number; a weekday from 1; weekdays as bits, Monday the lowest; 0 for
 *     the morning and 1 for the afternoon; 1 for odd weeks and 2 for even ones
 * @param text as given, for quoting
 */
record Token(Piece type, int value, String text) {

    boolean is(Piece... types) {
        for (Piece one : types) {
            if (one == type) {
                return true;
            }
        }
        return false;
    }
}
