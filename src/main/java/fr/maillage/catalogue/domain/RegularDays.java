package fr.maillage.catalogue.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What dates on one weekday have in common, told the way a notice on a door would. Found from the dates themselves, so that
 * it is true whatever was moved or called off.
 */
public sealed interface RegularDays {

    /** Exceptions that one can still read out. */
    int MOST_EXCEPTIONS = 3;

    /** Dates that make a habit. */
    int FEWEST = 3;

    /** Every week, or every other week. */
    record EachWeek(DayOfWeek day, int weeks, LocalDate first, LocalDate last, List<LocalDate> except)
            implements RegularDays {}

    /**
     * On the same weeks of each month.
     *
     * @param ordinals from 1, in order
     */
    record EachMonth(DayOfWeek day, List<Integer> ordinals, List<LocalDate> except) implements RegularDays {}

    /** No rule: these days. */
    record TheseDays(List<LocalDate> days) implements RegularDays {}

    /**
     * The rule of some dates.
     *
     * @param dates at least one, all on the same weekday
     */
    static RegularDays of(Collection<LocalDate> dates) {
        SortedSet<LocalDate> days = new TreeSet<>(dates);
        DayOfWeek day = days.getFirst().getDayOfWeek();
        if (days.size() >= FEWEST) {
            List<LocalDate> weekly = missing(days, 1);
            if (weekly.size() <= MOST_EXCEPTIONS && weekly.size() < days.size()) {
                return new EachWeek(day, 1, days.getFirst(), days.getLast(), weekly);
            }
            List<Integer> ordinals =
                    days.stream().map(RegularDays::ordinal).distinct().sorted().toList();
            List<LocalDate> monthly = every(days, 1)
                    .filter(date -> ordinals.contains(ordinal(date)) && !days.contains(date))
                    .toList();
            if (ordinals.size() <= 2 && monthly.size() <= MOST_EXCEPTIONS - 1) {
                return new EachMonth(day, ordinals, monthly);
            }
            List<LocalDate> fortnightly = missing(days, 2);
            boolean onThem = days.stream().allMatch(date -> weeks(days.getFirst(), date) % 2 == 0);
            if (onThem && fortnightly.size() <= MOST_EXCEPTIONS - 1) {
                return new EachWeek(day, 2, days.getFirst(), days.getLast(), fortnightly);
            }
        }
        return new TheseDays(List.copyOf(days));
    }

    private static List<LocalDate> missing(SortedSet<LocalDate> days, int weeks) {
        return every(days, weeks).filter(date -> !days.contains(date)).toList();
    }

    private static Stream<LocalDate> every(SortedSet<LocalDate> days, int weeks) {
        return Stream.iterate(days.getFirst(), date -> !date.isAfter(days.getLast()), date -> date.plusWeeks(weeks));
    }

    private static long weeks(LocalDate from, LocalDate until) {
        return (until.toEpochDay() - from.toEpochDay()) / 7;
    }

    private static int ordinal(LocalDate date) {
        return (date.getDayOfMonth() - 1) / 7 + 1;
    }
}
