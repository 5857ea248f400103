package fr.maillage.territory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The school holidays that somebody typed or sent here, and what can be said of a day with them. */
public final class SchoolCalendar {

    /** A calendar that knows nothing. */
    public static final SchoolCalendar NONE = new SchoolCalendar(List.of());

    /**
     * Two holidays further apart have one missing between them: classes last seven weeks, and never more than thirteen
     * between the spring and the summer.
     */
    private static final int MOST_DAYS_OF_CLASS = 13 * 7;

    private final List<SchoolHoliday> holidays;

    /** Holidays in any order, overlapping or not. */
    public SchoolCalendar(List<SchoolHoliday> holidays) {
        this.holidays = holidays.stream()
                .sorted(Comparator.comparing(SchoolHoliday::startsOn).thenComparing(SchoolHoliday::endsOn))
                .toList();
    }

    /** What is known of a day. */
    public enum Answer {
        /** There is no school. */
        YES,
        /** A day between two known holidays. */
        NO,
        /** Nobody gave the calendar of that time. */
        UNKNOWN
    }

    /** Whether schools are on holiday; {@link Answer#UNKNOWN} before the first holiday, after the last, and where one is missing. */
    public Answer isHoliday(LocalDate day) {
        if (find(day).isPresent()) {
            return Answer.YES;
        }
        Optional<LocalDate> before = holidays.stream()
                .map(SchoolHoliday::endsOn)
                .filter(day::isAfter)
                .max(Comparator.naturalOrder());
        Optional<LocalDate> after = holidays.stream()
                .map(SchoolHoliday::startsOn)
                .filter(day::isBefore)
                .findFirst();
        boolean between = before.isPresent()
                && after.isPresent()
                && ChronoUnit.DAYS.between(before.get(), after.get()) <= MOST_DAYS_OF_CLASS;
        return between ? Answer.NO : Answer.UNKNOWN;
    }

    /** The holiday of a day. */
    public Optional<SchoolHoliday> find(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.covers(day)).findFirst();
    }

    /** All of them, the earliest first. */
    public List<SchoolHoliday> holidays() {
        return holidays;
    }
}
