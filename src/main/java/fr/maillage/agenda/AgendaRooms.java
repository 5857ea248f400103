package fr.maillage.agenda;

import fr.maillage.agenda.app.plan.Overlaps;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rooms that sessions are held in, for whoever takes one for something else. */
@Component
public class AgendaRooms {

    private final Overlaps overlaps;

    AgendaRooms(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    /** The sessions in a room at some instant between these two (open bound), drafts included, soonest first. */
    public List<Session> listIn(RoomUse.Room room, Instant from, Instant until) {
        return overlaps.listIn(room, from, until);
    }
}
