package fr.maillage.agenda.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Days as a calendar on a wall lays them out, weeks beginning on Monday. */
public final class Weeks {

    private static final int DAYS = 7;

    private Weeks() {}

    /** The seven days of the week that holds a day. */
    public static List<LocalDate> of(LocalDate day) {
        LocalDate monday = monday(day);
        return monday.datesUntil(monday.plusDays(DAYS)).toList();
    }

    /** The days of the month that holds a day, in whole weeks: 28 to 42 of them. */
    public static List<LocalDate> ofMonth(LocalDate day) {
        LocalDate first = monday(day.withDayOfMonth(1));
        LocalDate last = monday(day.withDayOfMonth(day.lengthOfMonth())).plusDays(DAYS);
        return first.datesUntil(last).toList();
    }

    /** The first of the month before. */
    public static LocalDate monthBefore(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(1);
    }

    /** The first of the month after. */
    public static LocalDate monthAfter(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    /** The number of its week (ISO 8601). */
    public static int number(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** A day, or the first that is shown when it began before. */
    public static LocalDate within(LocalDate day, LocalDate first) {
        return day.isBefore(first) ? first : day;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
