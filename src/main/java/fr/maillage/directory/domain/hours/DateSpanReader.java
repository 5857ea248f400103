package fr.maillage.directory.domain.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a range of dates of the parser into ours, or refuses what is not evaluated. */
final class DateSpanReader {

    private static final int LONGEST_OFFSET_DAYS = 366;

    private DateSpanReader() {}

    static DateSpan read(DateRange range) throws NotUnderstood {
        DatePoint start = readPoint(range, range.getStartDate(), null);
        boolean openEnded = range.getStartDate().isOpenEnded();
        if (range.getInterval() > 0 || (openEnded && start.year() == null)) {
            throw notEvaluated(range);
        }
        if (range.getEndDate() == null) {
            return new DateSpan(start, start, openEnded);
        }
        DatePoint end = readPoint(range, range.getEndDate(), start);
        boolean yearAtEndOnly = start.year() == null && end.year() != null;
        if (range.getEndDate().isOpenEnded() || yearAtEndOnly || isBackwards(start, end)) {
            throw notEvaluated(range);
        }
        return new DateSpan(start, end, openEnded);
    }

    /** @param start lends its month to an end that has none ("Apr 15-30") */
    private static DatePoint readPoint(DateRange range, DateWithOffset date, @Nullable DatePoint start)
            throws NotUnderstood {
        if (date.getWeekDayOffset() != null || Math.abs(date.getDayOffset()) > LONGEST_OFFSET_DAYS) {
            throw notEvaluated(range);
        }
        Integer year = date.getYear() == YearRange.UNDEFINED_YEAR ? null : date.getYear();
        if (date.getVarDate() != null) {
            return new DatePoint(year, null, 0, null, 0, date.getDayOffset());
        }
        Month month = monthOf(date, start);
        int day = date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 0 : date.getDay();
        if (month == null || day > month.maxLength()) {
            throw notEvaluated(range);
        }
        DayOfWeek weekday = date.getNthWeekDay() == null ? null : DaySelectorReader.weekday(date.getNthWeekDay());
        return new DatePoint(year, month, day, weekday, weekday == null ? 0 : date.getNth(), date.getDayOffset());
    }

    private static @Nullable Month monthOf(DateWithOffset date, @Nullable DatePoint start) {
        if (date.getMonth() != null) {
            String abbreviation = date.getMonth().name();
            return Stream.of(Month.values())
                    .filter(month -> month.name().startsWith(abbreviation))
                    .findFirst()
                    .orElse(null);
        }
        return start == null ? null : start.month();
    }

    /** A whole range inside one month, or with both years, that ends before it starts. */
    private static boolean isBackwards(DatePoint start, DatePoint end) {
        Integer startYear = start.year();
        Integer endYear = end.year();
        if (startYear != null && endYear != null && endYear < startYear) {
            return true;
        }
        boolean sameYear = endYear == null || endYear.equals(startYear);
        boolean sameMonth = start.month() != null && start.month() == end.month();
        return sameYear && sameMonth && end.day() != 0 && end.day() < start.day();
    }

    private static NotUnderstood notEvaluated(DateRange range) {
        return new NotUnderstood(Reason.NOT_EVALUATED, range.toString());
    }
}
