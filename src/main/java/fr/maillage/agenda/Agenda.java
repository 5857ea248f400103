package fr.maillage.agenda;

import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.Seatings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What higher modules may ask of the agenda. */
@Component
public class Agenda {

    private final PlannedSessions sessions;
    private final Seatings seatings;

    Agenda(PlannedSessions sessions, Seatings seatings) {
        this.sessions = sessions;
        this.seatings = seatings;
    }

    /** PlannedSessions, soonest first. */
    public List<Session> list(AgendaQuery query) {
        return sessions.list(query);
    }

    /** By public code, drafts included. */
    public Optional<Session> findSession(String code) {
        return sessions.findByCode(code);
    }

    /** By identifier, drafts included. */
    public Optional<Session> findSession(SessionId id) {
        return sessions.list(List.of(id)).stream().findFirst();
    }

    /** Those of these identifiers, soonest first. */
    public List<Session> list(Collection<SessionId> ids) {
        return sessions.list(ids);
    }

    /** The sessions that share these seats, soonest first: one, or all of a series. */
    public List<Session> listOf(SeatingId seating) {
        return sessions.listOf(seating);
    }

    /**
     * The seats, locked until the caller's transaction ends: nobody else takes or gives back a seat meanwhile.
     *
     * @throws java.util.NoSuchElementException when there are no such seats
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public Seats lockSeats(SeatingId seating) {
        return seatings.lock(seating);
    }

    /**
     * Writes down how many seats are taken and how many people wait, under the lock of {@link #lockSeats}.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when more were taken than there are: nothing is written
     */
    public void countSeats(SeatingId seating, int taken, int waiting) {
        seatings.count(seating, taken, waiting);
    }
}
