package fr.maillage.tours.domain.tour;

import fr.maillage.shared.LatLon;
import fr.maillage.tours.StandingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit is somewhere for some hours, on French clocks.
 *
 * @param session of the agenda; null for one that is only wished
 * @param to open bound
 * @param where in a few words
 * @param standing when it may stand there; empty for at all times
 */
public record Visit(
        @Nullable UUID session,
        LocalDateTime from,
        LocalDateTime to,
        LatLon at,
        String where,
        List<StandingTime> standing) {

    /** Where it may stand at all times. */
    public Visit(@Nullable UUID session, LocalDateTime from, LocalDateTime to, LatLon at, String where) {
        this(session, from, to, at, where, List.of());
    }

    /** The same at a spot where the unit may stand at these times only. */
    public Visit within(List<StandingTime> times) {
        return new Visit(session, from, to, at, where, times);
    }

    /** Whether it may stand there all that time. */
    public boolean mayStand() {
        return StandingTime.allow(standing, from, to);
    }

    /** The day on which it begins. */
    public LocalDate day() {
        return from.toLocalDate();
    }

    /** Whether both want the unit at the same minute. */
    public boolean overlaps(Visit other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
