package fr.maillage.agenda.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days whose sessions are copied, and how far.
 *
 * @param first closed bound
 * @param last closed bound
 * @param weeks how many weeks later the copies are, 1 at least: a Tuesday stays a Tuesday
 */
public record CopyRange(LocalDate first, LocalDate last, int weeks) {

    /** The most days copied at once: half a year. */
    public static final int MOST_DAYS = 184;

    /** The most weeks copies can be later: two years. */
    public static final int MOST_WEEKS = 104;

    /** Whether it can be done. */
    public boolean isSound() {
        return !last.isBefore(first)
                && ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                && weeks >= 1
                && weeks <= MOST_WEEKS;
    }

    /** The instant of a session, so many weeks later on the clock of where it is, whatever happened to clocks meanwhile. */
    public Instant shifted(Instant instant, ZoneId zone) {
        return instant.atZone(zone).plusWeeks(weeks).toInstant();
    }
}
