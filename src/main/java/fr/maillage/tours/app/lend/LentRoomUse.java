package fr.maillage.tours.app.lend;

import fr.maillage.agenda.RoomUse;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the agenda which rooms are lent, so that nobody plans a session there unawares. */
@Component
class LentRoomUse implements RoomUse {

    private final Loans loans;
    private final Rooms rooms;
    private final HoldingWords words;

    LentRoomUse(Loans loans, Rooms rooms, HoldingWords words) {
        this.loans = loans;
        this.rooms = rooms;
        this.words = words;
    }

    @Override
    public void lock(Collection<Room> wanted) {
        if (!wanted.isEmpty()) {
            rooms.lockThose(wanted);
        }
    }

    @Override
    public List<Use> list(Collection<Room> wanted, Instant from, Instant until) {
        Map<UUID, Room> ours = rooms.listThose(wanted).stream()
                .filter(one -> wanted.contains(room(one)))
                .collect(Collectors.toMap(one -> one.id(), LentRoomUse::room));
        return ours.isEmpty()
                ? List.of()
                : words.of(loans.listHolding(Thing.Kind.ROOM, ours.keySet(), from, until), "room").stream()
                        .flatMap(one -> Stream.ofNullable(ours.get(one.thing().id()))
                                .map(room -> new Use(room, one.who(), one.startsAt(), one.endsAt(), one.href())))
                        .toList();
    }

    /** A room that is lent, as the agenda knows it. */
    static Room room(fr.maillage.tours.domain.lend.Room lent) {
        return Room.of(lent.place(), lent.commune(), lent.name());
    }
}
