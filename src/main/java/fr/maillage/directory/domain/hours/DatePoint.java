package fr.maillage.directory.domain.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range of dates, as a rule names it: with or without a year, a month with or without a day, a weekday's
 * nth occurrence in a month, or Easter; moved by some days.
 *
 * @param month absent for Easter only
 * @param day of the month; 0 when the rule names the month alone
 * @param weekday the weekday whose {@code occurrence} in the month is meant, absent for a plain date
 * @param occurrence 1 is the first of the month, -1 the last; 0 for a plain date
 */
public record DatePoint(
        @Nullable Integer year,
        @Nullable Month month,
        int day,
        @Nullable DayOfWeek weekday,
        int occurrence,
        int offsetDays) {

    /** Whether it is Easter Sunday, moved by {@link #offsetDays()}. */
    public boolean isEaster() {
        return month == null;
    }

    /** Whether the rule names a month as a whole. */
    public boolean isWholeMonth() {
        return month != null && day == 0 && weekday == null;
    }

    /** The first date meant when the year is this one; empty when the year has no such date (29 February). */
    Optional<LocalDate> firstIn(int year) {
        if (month == null || weekday != null) {
            return move(year);
        }
        int first = Math.max(1, day);
        YearMonth in = YearMonth.of(year, month);
        return in.isValidDay(first) ? Optional.of(in.atDay(first).plusDays(offsetDays)) : Optional.empty();
    }

    /** The last date meant when the year is this one: a month's last day when the day is not given, or too far. */
    Optional<LocalDate> lastIn(int year) {
        if (month == null || weekday != null) {
            return move(year);
        }
        YearMonth in = YearMonth.of(year, month);
        int last = day == 0 ? in.lengthOfMonth() : Math.min(day, in.lengthOfMonth());
        return Optional.of(in.atDay(last).plusDays(offsetDays));
    }

    private Optional<LocalDate> move(int year) {
        if (month == null || weekday == null) {
            return Optional.of(Easter.sunday(year).plusDays(offsetDays));
        }
        YearMonth in = YearMonth.of(year, month);
        LocalDate found = in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(occurrence, weekday));
        return YearMonth.from(found).equals(in) ? Optional.of(found.plusDays(offsetDays)) : Optional.empty();
    }

    /** Days from this date to another; negative when the other comes first in the year. */
    long daysUntil(DatePoint end, int yearIfNone) {
        int startYear = year == null ? yearIfNone : year;
        int endYear = end.year == null ? startYear : end.year;
        return firstIn(startYear)
                .flatMap(first -> end.lastIn(endYear).map(last -> ChronoUnit.DAYS.between(first, last)))
                .orElse(0L);
    }
}
