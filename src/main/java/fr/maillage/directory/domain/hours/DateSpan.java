package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates from one to another, both included. Without a year it comes back each year, around New Year if need be
 * (December to February). A single date, or a single month, has both ends equal.
 *
 * @param openEnded from the start on for ever: only with a year
 */
public record DateSpan(DatePoint start, DatePoint end, boolean openEnded) {

    /** A closure or an opening that long is a season, not an exception. */
    private static final int SEASON_DAYS = 31;

    /** Any year: it only serves to count the days of a range that names none. */
    private static final int SAMPLE_YEAR = 2027;

    boolean contains(LocalDate date) {
        Integer startYear = start.year();
        if (startYear != null) {
            return openEnded ? isFrom(date, startYear) : containsFrom(date, startYear);
        }
        return containsFrom(date, date.getYear()) || containsFrom(date, date.getYear() - 1);
    }

    /** Whether both ends name months as a whole. */
    public boolean isWholeMonths() {
        return start.isWholeMonth() && end.isWholeMonth();
    }

    /** Whether it names a few days rather than a season: such days are worth a remark. */
    public boolean isFewDays() {
        if (openEnded || start.isWholeMonth()) {
            return false;
        }
        long days = start.daysUntil(end, SAMPLE_YEAR);
        return (days < 0 ? days + 365 : days) < SEASON_DAYS;
    }

    private boolean isFrom(LocalDate date, int startYear) {
        return start.firstIn(startYear).map(first -> !date.isBefore(first)).orElse(false);
    }

    private boolean containsFrom(LocalDate date, int startYear) {
        Optional<LocalDate> first = start.firstIn(startYear);
        if (first.isEmpty() && !start.equals(end)) {
            first = start.lastIn(startYear).map(lastOfFebruary -> lastOfFebruary.plusDays(1));
        }
        if (first.isEmpty() || date.isBefore(first.get())) {
            return false;
        }
        Integer endYear = end.year();
        Optional<LocalDate> last = end.lastIn(endYear == null ? startYear : endYear);
        if (endYear == null && last.isPresent() && last.get().isBefore(first.get())) {
            last = end.lastIn(startYear + 1);
        }
        return last.isPresent() && !date.isAfter(last.get());
    }
}
