package fr.maillage.directory.domain.hours;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, as its source wrote it in the OpenStreetMap syntax of {@code opening_hours}. A text is either
 * understood whole or not at all: a wrong answer would send somebody to a closed door.
 */
public sealed interface OpeningHours {

    /** Longest text that is read, in characters. */
    int LONGEST = 2_000;

    /** Reads a text; never throws, whatever the text. */
    static OpeningHours parse(@Nullable String raw) {
        return raw == null || raw.isBlank() ? new Unknown() : OpeningHoursReader.read(raw);
    }

    /**
     * Understood whole.
     *
     * @param text the same hours in the canonical spelling of the syntax
     */
    record Parsed(List<DayRule> rules, String text) implements OpeningHours {

        public Parsed {
            rules = List.copyOf(rules);
        }

        /** These hours on the calendar and in the time zone of a place. */
        public Schedule on(HolidayCalendar calendar, ZoneId zone) {
            return new Schedule(rules, calendar, zone);
        }

        /** Whether every week is the same but for holidays: else a table of one week must come with the rules. */
        public boolean isEveryWeekAlike() {
            return rules.stream()
                    .allMatch(rule -> rule.days().isPlainWeek() || rule.days().isHolidaysOnly());
        }
    }

    /** Not understood whole: to be shown as it is, with a notice. */
    record Unreadable(String raw, Reason reason, String detail) implements OpeningHours {}

    /** Nothing was said. */
    record Unknown() implements OpeningHours {}

    /** Why a text was not understood, for reports. */
    enum Reason {
        /** More than {@link #LONGEST} characters. */
        TOO_LONG,
        /** A word that is none of the syntax: most often plain French. */
        UNKNOWN_WORD,
        /** The words are right, their order is not. */
        SYNTAX,
        /** Correct, but depends on the sun or uses a form that is not evaluated here. */
        NOT_EVALUATED,
        /** Days without any time of day. */
        NO_TIMES,
        /** Times that are most likely a slip of the keyboard (13:30-12:00). */
        DOUBTFUL_TIMES,
        /** Two readings are possible (a day in French, a month in English). */
        AMBIGUOUS,
        /** A rule wipes out an earlier one entirely: its author surely meant something else. */
        CONTRADICTORY
    }
}
