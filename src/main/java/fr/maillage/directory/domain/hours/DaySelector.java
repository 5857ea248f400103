package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days a rule speaks of. Each list that is not empty narrows the days; inside a list any member will do. No list
 * at all is every day.
 *
 * @param holidaysNarrow the holidays and the weekdays must both hold ("SH We": Wednesdays of the school holidays);
 *     else one of them is enough ("PH,Su": Sundays and public holidays)
 */
public record DaySelector(
        List<YearSpan> years,
        List<WeekSpan> weeks,
        List<DateSpan> dates,
        List<WeekdaySpan> weekdays,
        List<HolidayDay> holidays,
        boolean holidaysNarrow) {

    public DaySelector {
        years = List.copyOf(years);
        weeks = List.copyOf(weeks);
        dates = List.copyOf(dates);
        weekdays = List.copyOf(weekdays);
        holidays = List.copyOf(holidays);
    }

    boolean contains(LocalDate date, HolidayDay.Facts facts) {
        return (years.isEmpty() || years.stream().anyMatch(span -> span.contains(date.getYear())))
                && (weeks.isEmpty() || weeks.stream().anyMatch(span -> span.contains(date)))
                && (dates.isEmpty() || dates.stream().anyMatch(span -> span.contains(date)))
                && containsDay(date, facts);
    }

    /** Whether it names no day in particular. */
    public boolean isEveryDay() {
        return isPlainWeek() && weekdays.isEmpty();
    }

    /** Whether it names nothing but weekdays, each week alike (or nothing at all: every day). */
    public boolean isPlainWeek() {
        return holidays.isEmpty() && holdsEveryWeek();
    }

    /** Whether its weekdays hold each week alike, holidays beside them or not ("Su,PH"). */
    boolean holdsEveryWeek() {
        return Stream.of(years, weeks, dates).allMatch(List::isEmpty)
                && weekdays.stream().allMatch(span -> span.occurrences().isEmpty())
                && (holidays.isEmpty() || (!holidaysNarrow && !weekdays.isEmpty()));
    }

    /** Whether it names holidays and nothing else. */
    public boolean isHolidaysOnly() {
        return !holidays.isEmpty() && Stream.of(years, weeks, dates, weekdays).allMatch(List::isEmpty);
    }

    /** Whether it names public or school holidays. */
    public boolean names(HolidayDay.Kind kind) {
        return holidays.stream().anyMatch(day -> day.kind() == kind);
    }

    /** Whether it names only a few days of the year: holidays, or dates that are too short for a season. */
    public boolean isException() {
        boolean holidaysAlone = !holidays.isEmpty() && (weekdays.isEmpty() || holidaysNarrow);
        return holidaysAlone || namesFewDates();
    }

    /** Whether it names dates, all too short for a season. */
    boolean namesFewDates() {
        return !dates.isEmpty() && dates.stream().allMatch(DateSpan::isFewDays);
    }

    private boolean containsDay(LocalDate date, HolidayDay.Facts facts) {
        boolean weekday = weekdays.stream().anyMatch(span -> span.contains(date));
        boolean holiday = holidays.stream().anyMatch(day -> day.contains(date, facts));
        if (weekdays.isEmpty()) {
            return holidays.isEmpty() || holiday;
        }
        if (holidays.isEmpty()) {
            return weekday;
        }
        return holidaysNarrow ? weekday && holiday : weekday || holiday;
    }
}
