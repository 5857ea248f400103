package fr.maillage.tours.app.lend;

import fr.maillage.platform.Audit;
import fr.maillage.tours.app.FormKeys;
import fr.maillage.tours.domain.lend.Room;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rooms may be borrowed. Whether the caller may is the caller's to check. */
@Service
public class EditRooms {

    private final Rooms rooms;
    private final Audit audit;

    EditRooms(Rooms rooms, Audit audit) {
        this.rooms = rooms;
        this.audit = audit;
    }

    /**
     * Adds one; the same identifier and content twice, because a form was sent twice, is one room. Who went back and corrected
     * what is said of it corrects it; who typed another name or spot adds another room.
     *
     * @return false when somebody else changed it meanwhile: nothing was written
     */
    @Transactional
    public boolean add(Room room) {
        if (rooms.add(room)) {
            record("added", room);
            return true;
        }
        Room there = rooms.find(room.id()).orElseThrow();
        if (!there.isSameSpot(room)) {
            return add(room.as(FormKeys.next(room.id(), room)));
        }
        if (there.about().equals(room.about())) {
            return true;
        }
        boolean done = rooms.describe(room.id(), 0, room.about());
        if (done) {
            record("changed", room);
        }
        return done;
    }

    /**
     * Lends a room no more, or again; what was promised stays promised.
     *
     * @param version as it was read
     * @return false when somebody changed it meanwhile: nothing was written
     */
    @Transactional
    public boolean retire(Room room, int version, boolean retired) {
        boolean done = rooms.retire(room.id(), version, retired);
        if (done) {
            record(retired ? "retired" : "restored", room);
        }
        return done;
    }

    private void record(String what, Room room) {
        audit.record("tours.room." + what, "room", room.id().toString(), Map.of("name", room.name()));
    }
}
