package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.KitUse;
import fr.maillage.agenda.RoomUse;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.agenda.domain.plan.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What gets in the way of sessions that somebody plans. */
@Component
public class FindConflicts {

    private final Overlaps overlaps;
    private final DaysOff days;
    private final List<KitUse> kitUses;
    private final List<RoomUse> roomUses;

    FindConflicts(Overlaps overlaps, DaysOff days, List<KitUse> kitUses, List<RoomUse> roomUses) {
        this.overlaps = overlaps;
        this.days = days;
        this.kitUses = kitUses;
        this.roomUses = roomUses;
    }

    /** Keeps the room of a spot to oneself until the caller's transaction ends: nobody lends it meanwhile. */
    public void lockRoom(Spot spot) {
        lockRooms(RoomUse.Room.in(spot));
    }

    /** Keeps several rooms to oneself. */
    void lockRooms(Set<RoomUse.Room> rooms) {
        roomUses.forEach(use -> use.lock(rooms));
    }

    /** Of a session as it stands; none of one that is cancelled. */
    public List<Conflict> of(Session session, Locale language) {
        return session.isCancelled() ? List.of() : of(List.of(Claim.of(session)), language);
    }

    /** Of all of these together, which may be in each other's way too; two statements whatever their number. */
    public List<Conflict> of(Collection<Claim> planned, Locale language) {
        List<Claim> others = new ArrayList<>(going(planned));
        others.removeIf(other -> planned.stream().anyMatch(one -> one.session().equals(other.session())));
        Lent lent = lent(planned);
        List<Conflict> conflicts = new ArrayList<>();
        for (Claim one : planned) {
            conflicts.addAll(one.against(others));
            conflicts.addAll(lent.against(one));
            conflicts.addAll(daysOff(one, language));
            others.add(one);
        }
        return conflicts;
    }

    /** What is going on while any of these lasts. */
    List<Claim> going(Collection<Claim> planned) {
        if (planned.isEmpty()) {
            return List.of();
        }
        return overlaps.list(begin(planned), end(planned)).stream()
                .map(Claim::of)
                .toList();
    }

    private static Instant begin(Collection<Claim> planned) {
        return planned.stream()
                .map(Claim::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant end(Collection<Claim> planned) {
        return planned.stream()
                .map(Claim::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Who else has the kits and the rooms of these while any of them lasts; a question to each module that lends. */
    Lent lent(Collection<Claim> planned) {
        Set<UUID> kits =
                planned.stream().flatMap(one -> Stream.ofNullable(one.kit())).collect(Collectors.toSet());
        Set<RoomUse.Room> rooms = planned.stream()
                .flatMap(one -> RoomUse.Room.in(one.spot()).stream())
                .collect(Collectors.toSet());
        return new Lent(
                kits.isEmpty()
                        ? List.of()
                        : kitUses.stream()
                                .flatMap(use -> use.list(kits, begin(planned), end(planned)).stream())
                                .toList(),
                rooms.isEmpty()
                        ? List.of()
                        : roomUses.stream()
                                .flatMap(use -> use.list(rooms, begin(planned), end(planned)).stream())
                                .toList());
    }

    /** Kits and rooms that are lent meanwhile. */
    record Lent(List<KitUse.Use> kits, List<RoomUse.Use> rooms) {

        /** Those of them that are in the way of one. */
        List<Conflict> against(Claim one) {
            Set<RoomUse.Room> its = RoomUse.Room.in(one.spot());
            List<Conflict> found = new ArrayList<>();
            kits.stream()
                    .filter(use -> use.kit().equals(one.kit()) && during(one, use.startsAt(), use.endsAt()))
                    .map(use -> new Conflict.KitLent(use.who(), use.startsAt(), use.endsAt(), one.zone(), use.href()))
                    .forEach(found::add);
            rooms.stream()
                    .filter(use -> its.contains(use.room()) && during(one, use.startsAt(), use.endsAt()))
                    .map(use -> new Conflict.RoomLent(use.who(), use.startsAt(), use.endsAt(), one.zone(), use.href()))
                    .forEach(found::add);
            return found;
        }

        private static boolean during(Claim one, Instant from, Instant until) {
            return from.isBefore(one.endsAt()) && one.startsAt().isBefore(until);
        }
    }

    /** What is to be said of its days. */
    List<Conflict> daysOff(Claim one, Locale language) {
        LocalDate first = one.startsAt().atZone(one.zone()).toLocalDate();
        return days.on(first, one.spot().commune(), language);
    }
}
