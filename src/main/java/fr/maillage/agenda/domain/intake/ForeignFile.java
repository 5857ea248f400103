package fr.maillage.agenda.domain.intake;

import java.util.List;

/**
 * What a calendar file holds.
 *
 * @param events the dates within the window that was asked for
 * @param refused what could not be read, event by event
 * @param outside how many events have no date within the window
 * @param whole false when the file is cut short or says that there is more: what is missing says nothing then
 */
public record ForeignFile(List<ForeignEvent> events, List<Refused> refused, int outside, boolean whole) {

    /** An event that cannot be taken. */
    public record Refused(String uid, String title, Why why) {}

    /** Why. Stored by name: never rename. */
    public enum Why {
        /** No date, or one that cannot be read. */
        NO_DATE,
        /** Longer than 31 days. */
        TOO_LONG,
        /** A rule of recurrence that cannot be read. */
        BAD_RULE,
        /** It comes back by the hour or more often, or on too many dates. */
        TOO_OFTEN,
        /** The file holds more dates than are taken. */
        TOO_MANY
    }

    /** The file is not a calendar. */
    public static final class NotACalendar extends Exception {

        private static final long serialVersionUID = 1L;

        /** Told by the type alone. */
        public NotACalendar() {
            super("not a calendar");
        }
    }
}
