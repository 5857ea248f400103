package fr.maillage.agenda.domain.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * How often something comes back: the part of RFC 5545 recurrence rules (section 3.3.10) that people use for regular hours.
 * Weeks begin on Monday and are numbered as in ISO 8601.
 */
public sealed interface Rhythm {

    /** The last one of a month, where others are counted from 1. */
    int LAST = -1;

    /**
     * Whether it comes on that day, holidays aside.
     *
     * @param start the first day from which weeks are counted; nothing comes before it
     */
    boolean comesOn(LocalDate day, LocalDate start);

    /** The rule, as RFC 5545 writes it, without COUNT nor UNTIL. */
    default String rule() {
        return RuleText.write(this);
    }

    /** Reads {@link #rule}; empty for a rule that is none of these. */
    static Optional<Rhythm> of(String rule) {
        return RuleText.read(rule);
    }

    /**
     * On some days of every week, or of one week in several.
     *
     * @param days at least one
     * @param every 1 for every week; weeks are counted from that of the first day
     */
    record Weekly(Set<DayOfWeek> days, int every) implements Rhythm {

        public Weekly {
            days = Checks.some(days);
            Checks.between(every, 1, 52);
        }

        @Override
        public boolean comesOn(LocalDate day, LocalDate start) {
            return days.contains(day.getDayOfWeek())
                    && !day.isBefore(start)
                    && ChronoUnit.WEEKS.between(monday(start), monday(day)) % every == 0;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** On some days of the weeks whose number is even, or odd: after a week 53 comes a week 1, and two odd weeks follow each other. */
    record Alternate(Set<DayOfWeek> days, boolean even) implements Rhythm {

        public Alternate {
            days = Checks.some(days);
        }

        @Override
        public boolean comesOn(LocalDate day, LocalDate start) {
            return days.contains(day.getDayOfWeek())
                    && !day.isBefore(start)
                    && (day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0) == even;
        }
    }

    /**
     * On the first, third, last… of some days of the week, in every month.
     *
     * @param numbers 1 to 5, or {@link #LAST}; at least one
     * @param days at least one
     */
    record MonthlyByDay(Set<Integer> numbers, Set<DayOfWeek> days) implements Rhythm {

        public MonthlyByDay {
            numbers = Checks.numbers(numbers, 5);
            days = Checks.some(days);
        }

        @Override
        public boolean comesOn(LocalDate day, LocalDate start) {
            int number = (day.getDayOfMonth() - 1) / 7 + 1;
            boolean last = day.getDayOfMonth() + 7 > day.lengthOfMonth();
            return days.contains(day.getDayOfWeek())
                    && !day.isBefore(start)
                    && (numbers.contains(number) || (last && numbers.contains(LAST)));
        }
    }

    /**
     * On the same dates of every month; a month without that date has none.
     *
     * @param numbers 1 to 31, or {@link #LAST}; at least one
     */
    record MonthlyByDate(Set<Integer> numbers) implements Rhythm {

        public MonthlyByDate {
            numbers = Checks.numbers(numbers, 31);
        }

        @Override
        public boolean comesOn(LocalDate day, LocalDate start) {
            boolean last = day.getDayOfMonth() == day.lengthOfMonth();
            return !day.isBefore(start) && (numbers.contains(day.getDayOfMonth()) || (last && numbers.contains(LAST)));
        }
    }
}
