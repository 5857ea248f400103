package fr.maillage.directory;

/**
 * Something a reader says is wrong on a place's sheet.
 *
 * @param subject what it is about
 * @param message in their words, at most 1,000 characters; may be empty unless the subject is {@link Subject#OTHER}
 */
public record ErrorReport(PlaceId place, Subject subject, String message) {

    /** Longest message kept, in characters. */
    public static final int LONGEST_MESSAGE = 1_000;

    /** What can be wrong. */
    public enum Subject {
        CLOSED,
        HOURS,
        CONTACT,
        ADDRESS,
        HELP,
        OTHER
    }
}
