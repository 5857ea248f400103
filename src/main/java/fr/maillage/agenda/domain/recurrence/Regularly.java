package fr.maillage.agenda.domain.recurrence;

import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.territory.SchoolCalendar.Answer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there, again and again.
 *
 * @param startsOn nothing before it
 * @param until the last day, included; null as long as nobody ends it
 * @param from on the clock of the place, winter and summer alike
 * @param to after {@code from}, on the same day
 * @param offOnPublicHolidays whether nobody comes on public holidays
 */
public record Regularly(
        Rhythm rhythm,
        LocalDate startsOn,
        @Nullable LocalDate until,
        LocalTime from,
        LocalTime to,
        boolean offOnPublicHolidays,
        SchoolPolicy school) {

    public Regularly {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** What becomes of a day that the rhythm gives. */
    public enum Verdict {
        HELD,
        /** Held unless it turns out to be in, or out of, school holidays that nobody knows yet. */
        HELD_UNLESS_SCHOOL,
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        /** School goes on, and it is held during holidays only. */
        SCHOOL_TIME,
        /** Somebody took it out. */
        TAKEN_OUT;

        /** Whether somebody is there, as far as is known. */
        public boolean isHeld() {
            return this == HELD || this == HELD_UNLESS_SCHOOL;
        }
    }

    /** A day that the rhythm gives, and what becomes of it. */
    public record Given(LocalDate day, Verdict verdict) {}

    /**
     * The days that the rhythm gives, in order.
     *
     * @param first included
     * @param last included
     * @param takenOut by hand
     */
    public List<Given> between(LocalDate first, LocalDate last, DayFacts facts, Set<LocalDate> takenOut) {
        LocalDate end = until == null || until.isAfter(last) ? last : until;
        LocalDate begin = startsOn.isAfter(first) ? startsOn : first;
        return begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end.plusDays(1))
                        .flatMap(day -> given(day, facts, takenOut))
                        .toList();
    }

    /**
     * The days that the rhythm gives from one on, until so many of them are held; looked for during two years at most.
     *
     * @param first included
     */
    public List<Given> next(LocalDate first, int mostHeld, DayFacts facts, Set<LocalDate> takenOut) {
        List<Given> found = new ArrayList<>();
        int held = 0;
        for (Given given : between(first, first.plusYears(2), facts, takenOut)) {
            found.add(given);
            held += given.verdict().isHeld() ? 1 : 0;
            if (held == mostHeld) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private Stream<Given> given(LocalDate day, DayFacts facts, Set<LocalDate> takenOut) {
        return rhythm.comesOn(day, startsOn)
                ? Stream.of(new Given(day, verdict(day, facts, takenOut)))
                : Stream.empty();
    }

    private Verdict verdict(LocalDate day, DayFacts facts, Set<LocalDate> takenOut) {
        if (takenOut.contains(day)) {
            return Verdict.TAKEN_OUT;
        }
        if (offOnPublicHolidays && facts.isPublicHoliday(day)) {
            return Verdict.PUBLIC_HOLIDAY;
        }
        if (school == SchoolPolicy.ANY) {
            return Verdict.HELD;
        }
        Answer answer = facts.isSchoolHoliday(day);
        if (school == SchoolPolicy.OFF) {
            return switch (answer) {
                case YES -> Verdict.SCHOOL_HOLIDAY;
                case NO -> Verdict.HELD;
                case UNKNOWN -> Verdict.HELD_UNLESS_SCHOOL;
            };
        }
        return answer == Answer.YES ? Verdict.HELD : Verdict.SCHOOL_TIME;
    }
}
