package fr.maillage.directory.domain.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Weekdays from one to another, both included, around the end of the week if need be (Friday to Monday).
 *
 * @param occurrences which ones of the month; empty for all. Only on a single weekday
 * @param offsetDays days added to each day found ("the day after the first Wednesday" is +1)
 */
public record WeekdaySpan(DayOfWeek from, DayOfWeek to, List<Occurrences> occurrences, int offsetDays) {

    /**
     * From one occurrence of a weekday in its month to another, both included: 1 is the first, -1 the last.
     */
    public record Occurrences(int from, int to) {

        boolean contains(LocalDate date) {
            int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
            int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
            int rank = from > 0 ? fromStart : fromEnd;
            return from <= rank && rank <= to;
        }
    }

    public WeekdaySpan {
        occurrences = List.copyOf(occurrences);
    }

    boolean contains(LocalDate date) {
        LocalDate base = date.minusDays(offsetDays);
        return contains(base.getDayOfWeek())
                && (occurrences.isEmpty() || occurrences.stream().anyMatch(some -> some.contains(base)));
    }

    /** Whether the weekday is between the two, whatever the occurrence. */
    public boolean contains(DayOfWeek day) {
        return from.compareTo(to) <= 0
                ? from.compareTo(day) <= 0 && day.compareTo(to) <= 0
                : from.compareTo(day) <= 0 || day.compareTo(to) <= 0;
    }
}
