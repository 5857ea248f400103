package fr.maillage.directory.domain.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the days of a parser's rule into ours, or refuses what is not evaluated. */
final class DaySelectorReader {

    private static final int LAST_WEEK = 53;

    private DaySelectorReader() {}

    static DaySelector read(Rule rule) throws NotUnderstood {
        return new DaySelector(
                readAll(rule.getYears(), DaySelectorReader::readYears),
                readAll(rule.getWeeks(), DaySelectorReader::readWeeks),
                readAll(rule.getDates(), DateSpanReader::read),
                readAll(rule.getDays(), DaySelectorReader::readWeekdays),
                readAll(rule.getHolidays(), DaySelectorReader::readHoliday),
                areHolidaysNarrow(rule));
    }

    static DayOfWeek weekday(WeekDay day) {
        return Stream.of(DayOfWeek.values())
                .filter(ours -> ours.name().startsWith(day.name()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean areHolidaysNarrow(Rule rule) throws NotUnderstood {
        if (rule.getHolidays() == null || rule.getDays() == null) {
            return false;
        }
        long asWeekdays =
                rule.getHolidays().stream().filter(Holiday::getUseAsWeekDay).count();
        if (asWeekdays != 0 && asWeekdays != rule.getHolidays().size()) {
            throw new NotUnderstood(Reason.NOT_EVALUATED, rule.toString());
        }
        return asWeekdays == 0;
    }

    private static YearSpan readYears(YearRange range) throws NotUnderstood {
        int from = range.getStartYear();
        int to = range.isOpenEnded() ? Integer.MAX_VALUE : range.getEndYear();
        if (to == YearRange.UNDEFINED_YEAR) {
            to = from;
        }
        if (to < from || from > 9999) {
            throw new NotUnderstood(Reason.NOT_EVALUATED, range.toString());
        }
        return new YearSpan(from, to, Math.max(1, range.getInterval()));
    }

    private static WeekSpan readWeeks(WeekRange range) throws NotUnderstood {
        int from = range.getStartWeek();
        int to = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? from : range.getEndWeek();
        int step = Math.max(1, range.getInterval());
        if (from < 1 || from > LAST_WEEK || to > LAST_WEEK || (to < from && step > 1)) {
            throw new NotUnderstood(Reason.NOT_EVALUATED, range.toString());
        }
        return new WeekSpan(from, to, step);
    }

    private static WeekdaySpan readWeekdays(WeekDayRange range) throws NotUnderstood {
        DayOfWeek from = weekday(range.getStartDay());
        DayOfWeek to = range.getEndDay() == null ? from : weekday(range.getEndDay());
        return new WeekdaySpan(
                from, to, readAll(range.getNths(), DaySelectorReader::readOccurrences), range.getOffset());
    }

    private static WeekdaySpan.Occurrences readOccurrences(Nth nth) throws NotUnderstood {
        int from = nth.getStartNth();
        int to = nth.getEndNth() == Nth.INVALID_NTH ? from : nth.getEndNth();
        if (from == Nth.INVALID_NTH || from == 0 || (from > 0) != (to > 0) || to < from) {
            throw new NotUnderstood(Reason.NOT_EVALUATED, nth.toString());
        }
        return new WeekdaySpan.Occurrences(from, to);
    }

    private static HolidayDay readHoliday(Holiday holiday) {
        HolidayDay.Kind kind = holiday.getType() == Holiday.Type.PH ? HolidayDay.Kind.PUBLIC : HolidayDay.Kind.SCHOOL;
        return new HolidayDay(kind, holiday.getOffset());
    }

    private static <F, T> List<T> readAll(@Nullable List<F> ranges, Reading<F, T> reading) throws NotUnderstood {
        List<T> read = new ArrayList<>();
        if (ranges != null) {
            for (F range : ranges) {
                read.add(reading.read(range));
            }
        }
        return read;
    }

    /** Reads one element or refuses it. */
    private interface Reading<F, T> {
        T read(F element) throws NotUnderstood;
    }
}
