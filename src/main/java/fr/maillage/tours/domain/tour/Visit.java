package fr.maillage.tours.domain.tour;

import fr.maillage.agenda.RoomUse;
import fr.maillage.agenda.Spot;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.StandingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit is somewhere for some hours, on French clocks.
 *
 * @param session of the agenda; null for one that is only wished
 * @param to open bound
 * @param where in a few words
 * @param standing when it may stand there; empty for at all times
 * @param rooms what it may be in, as whoever lends rooms knows them; none for out of doors
 */
public record Visit(
        @Nullable UUID session,
        LocalDateTime from,
        LocalDateTime to,
        LatLon at,
        String where,
        List<StandingTime> standing,
        Set<RoomUse.Room> rooms) {

    /** Where it may stand at all times. */
    public Visit(@Nullable UUID session, LocalDateTime from, LocalDateTime to, LatLon at, String where) {
        this(session, from, to, at, where, List.of(), Set.of());
    }

    /** At a spot of the agenda, where it may stand at all times. */
    public static Visit at(@Nullable UUID session, LocalDateTime from, LocalDateTime to, Spot spot) {
        return new Visit(session, from, to, spot.position(), spot.communeName(), List.of(), RoomUse.Room.in(spot));
    }

    /** The same at a spot where the unit may stand at these times only. */
    public Visit within(List<StandingTime> times) {
        return new Visit(session, from, to, at, where, times, rooms);
    }

    /** The same in one of these rooms. */
    public Visit in(Set<RoomUse.Room> others) {
        return new Visit(session, from, to, at, where, standing, others);
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
