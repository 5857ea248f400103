package fr.maillage.directory.domain.hours.prose;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some days of a week and what happens on them.
 *
 * @param days empty when the text names none
 * @param occurrences which ones of the month, -1 for the last; empty for all
 * @param weeks 1 for odd weeks, 2 for even ones, 0 for all
 * @param spans in order; empty when closed, or when no time is given
 */
record Clause(
        Set<DayOfWeek> days,
        List<Integer> occurrences,
        int weeks,
        boolean schoolHolidays,
        State state,
        List<Span> spans,
        @Nullable String condition) {

    /** What is said of the days. */
    enum State {
        OPEN,
        CLOSED,
        /** By appointment, without times. */
        CONDITION_ONLY,
        /** Days without times. */
        UNSAID
    }

    /**
     * From one minute of the day to another.
     *
     * @param endless "à partir de": the end is the start
     */
    record Span(int start, int end, boolean endless) {

        private static final int NOON = 12 * 60;

        boolean isMorning() {
            return !endless && end <= NOON + 120 && start < NOON + 30;
        }

        boolean isAfternoon() {
            return start >= NOON - 30 && !isNoon();
        }

        /** A span that either half of the day may claim. */
        private boolean isNoon() {
            return start < NOON && end <= NOON + 60 && !endless;
        }

        boolean isIn(int half) {
            return half == 0 ? isMorning() : isAfternoon();
        }
    }

    Clause {
        days = days.isEmpty() ? Set.of() : EnumSet.copyOf(days);
        occurrences = List.copyOf(occurrences);
        spans = List.copyOf(spans);
    }

    boolean isPlain() {
        return occurrences.isEmpty() && weeks == 0;
    }

    Clause on(Set<DayOfWeek> some) {
        return new Clause(some, occurrences, weeks, schoolHolidays, state, spans, condition);
    }

    Clause under(@Nullable String other) {
        String both = condition == null ? other : other == null ? condition : condition + ", " + other;
        return new Clause(days, occurrences, weeks, schoolHolidays, state, spans, both);
    }

    Clause inWeeks(int parity) {
        return new Clause(days, occurrences, parity, schoolHolidays, state, spans, condition);
    }

    Clause onOccurrences(List<Integer> some) {
        return new Clause(days, some, weeks, schoolHolidays, state, spans, condition);
    }

    Clause saying(State other, List<Span> times) {
        return new Clause(days, occurrences, weeks, schoolHolidays, other, times, condition);
    }
}
