package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.SeatsAdded;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a session more seats, fewer, some where there were none, or none where there were some. */
@Component
class ChangeSeats {

    private final Seatings seatings;
    private final SessionStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeSeats(Seatings seatings, SessionStates states, ApplicationEventPublisher events, Clock clock) {
        this.seatings = seatings;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Within the transaction that changes the session; the seats of a series are those of all its sessions.
     *
     * @return why not; empty when it was done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PlanAnswer> change(Session session, @Nullable SeatsPlan wanted) {
        Seats had = session.seats();
        if (had == null) {
            if (wanted != null) {
                SeatingId id = new SeatingId(UuidV7.at(clock.instant()));
                seatings.add(Seats.fresh(id, wanted.seats(), wanted.waitingList(), wanted.closesMinutes()));
                states.seat(session.id(), id);
            }
            return Optional.empty();
        }
        Seats now = seatings.lock(had.id());
        if (wanted == null) {
            return drop(session, now);
        }
        if (wanted.seats() < now.taken()) {
            return Optional.of(new PlanAnswer.SeatsHeld(now.taken()));
        }
        seatings.change(now.id(), wanted.seats(), wanted.waitingList(), wanted.closesMinutes());
        if (wanted.seats() > now.seats()) {
            events.publishEvent(new SeatsAdded(now.id()));
        }
        return Optional.empty();
    }

    private Optional<PlanAnswer> drop(Session session, Seats now) {
        int people = now.taken() + now.waiting();
        if (people > 0 || session.series() != null) {
            return Optional.of(new PlanAnswer.SeatsHeld(people));
        }
        states.seat(session.id(), null);
        seatings.deleteUnused(now.id());
        return Optional.empty();
    }
}
