package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * ISO 8601 weeks of the year, from one to another, both included, each {@code step} weeks. A span may run around the
 * end of the year only with a step of one.
 */
public record WeekSpan(int from, int to, int step) {

    boolean contains(LocalDate date) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (from > to) {
            return week >= from || week <= to;
        }
        return from <= week && week <= to && (week - from) % step == 0;
    }

    /** Every odd week of the year (53 and 1 follow each other in a long year). */
    public boolean isOddWeeks() {
        return step == 2 && from == 1 && to == 53;
    }

    /** Every even week of the year. */
    public boolean isEvenWeeks() {
        return step == 2 && from == 2 && to >= 52;
    }
}
