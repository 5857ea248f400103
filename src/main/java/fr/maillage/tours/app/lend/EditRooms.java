package fr.maillage.tours.app.lend;

import fr.maillage.platform.Audit;
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

    /** Adds one; the same identifier twice, because a form was sent twice, is one room. */
    @Transactional
    public void add(Room room) {
        if (rooms.add(room)) {
            record("added", room);
        }
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
