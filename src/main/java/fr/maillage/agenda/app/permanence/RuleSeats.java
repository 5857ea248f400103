package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.permanence.MadeSessions.Made;
import fr.maillage.agenda.app.plan.SessionStates;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of the sessions of a rule, each with its own; whoever writes them holds the rule's lock. */
@Component
class RuleSeats {

    private final Seatings seatings;
    private final SessionStates states;
    private final Clock clock;

    RuleSeats(Seatings seatings, SessionStates states, Clock clock) {
        this.seatings = seatings;
        this.states = states;
        this.clock = clock;
    }

    /** Seats for a new session, with a waiting list; none where one just comes. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable
    SeatingId add(@Nullable Integer seats) {
        if (seats == null) {
            return null;
        }
        SeatingId id = new SeatingId(UuidV7.at(clock.instant()));
        seatings.add(Seats.fresh(id, seats, true, 0));
        return id;
    }

    /** Gives sessions that nobody signed up for as many seats as the rule says. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Recurrence rule, List<Made> kept) {
        Integer seats = rule.seats();
        kept.stream().filter(one -> !Objects.equals(one.seats(), seats)).forEach(one -> {
            SeatingId had = one.seating();
            if (had == null || seats == null) {
                states.seat(one.id(), add(seats));
                remove(had);
            } else {
                seatings.change(had, seats, true, 0);
            }
        });
    }

    /** Takes away the seats of sessions that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(List<Made> gone) {
        gone.forEach(one -> remove(one.seating()));
    }

    private void remove(@Nullable SeatingId seating) {
        if (seating != null) {
            seatings.deleteUnused(seating);
        }
    }
}
