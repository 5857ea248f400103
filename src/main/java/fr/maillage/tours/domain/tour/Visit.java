package fr.maillage.tours.domain.tour;

import fr.maillage.agenda.RoomUse;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.StandingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit is somewhere for some hours, on French clocks.
 *
 * @param session of the agenda; null for one that is only wished
 * @param to open bound
 * @param where in a few words
 * @param standing when it may stand there; empty for at all times
 * @param inside the room in which people are received, as whoever lends rooms knows it; null for out of doors
 * @param near the room that the spot is called after, which it may be in, or stand in front of; null when the spot has a sheet
 */
public record Visit(
        @Nullable UUID session,
        LocalDateTime from,
        LocalDateTime to,
        LatLon at,
        String where,
        List<StandingTime> standing,
        RoomUse.@Nullable Room inside,
        RoomUse.@Nullable Room near) {

    /** Where it may stand at all times. */
    public Visit(@Nullable UUID session, LocalDateTime from, LocalDateTime to, LatLon at, String where) {
        this(session, from, to, at, where, List.of(), null, null);
    }

    /** At a spot of the agenda, where it may stand at all times. */
    public static Visit at(@Nullable UUID session, LocalDateTime from, LocalDateTime to, Spot spot) {
        return new Visit(session, from, to, spot.position(), spot.communeName())
                .in(spot.place(), spot.commune(), spot.name(), spot.room());
    }

    /** The same at a spot where the unit may stand at these times only. */
    public Visit within(List<StandingTime> times) {
        return new Visit(session, from, to, at, where, times, inside, near);
    }

    /**
     * The same in a room, or in front of one.
     *
     * @param name of the spot
     * @param room in it; empty for out of doors
     */
    public Visit in(@Nullable PlaceId place, CommuneCode commune, String name, String room) {
        return new Visit(
                session,
                from,
                to,
                at,
                where,
                standing,
                room.isBlank() ? null : RoomUse.Room.of(place, commune, room),
                place == null ? RoomUse.Room.of(null, commune, name) : null);
    }

    /** What rooms it may be in. */
    public Set<RoomUse.Room> rooms() {
        return Stream.of(inside, near).filter(Objects::nonNull).collect(Collectors.toSet());
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
