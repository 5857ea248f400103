package fr.maillage.agenda.domain.intake;

import java.time.Instant;

/**
 * Which dates are wanted: those that end after {@code from} and begin before {@code until}.
 *
 * @param most dates of one file
 */
public record Window(Instant from, Instant until, int most) {

    /** Whether a date lies in it. */
    public boolean holds(Instant start, Instant end) {
        return end.isAfter(from) && start.isBefore(until);
    }
}
