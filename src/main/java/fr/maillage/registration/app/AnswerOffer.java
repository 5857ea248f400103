package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a seat that was offered. To refuse it is to cancel. As long as nobody else was offered it, a late answer
 * counts. */
@Service
public class AnswerOffer {

    private final Agenda agenda;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final TellRegistered tell;
    private final Clock clock;

    AnswerOffer(Agenda agenda, Registrations registrations, WaitingList waitingList, TellRegistered tell, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.tell = tell;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        ACCEPTED,
        /** It has its seats already. */
        WAS_CONFIRMED,
        /** Offered to the next one since, or the session has begun or was called off. */
        TOO_LATE,
        /** Nothing was offered. */
        NOT_OFFERED
    }

    /** Takes it. */
    @Transactional
    public Outcome accept(RegistrationId id) {
        Optional<Registration> found = registrations.find(id);
        if (found.isEmpty()) {
            return Outcome.NOT_OFFERED;
        }
        if (!found.get().isOpen()) {
            return Outcome.TOO_LATE; // its seats may be gone since
        }
        Seats seats = agenda.lockSeats(found.get().seating());
        Registration registration = registrations.find(id).orElseThrow();
        if (registration.state() != RegistrationState.OFFERED) {
            return switch (registration.state()) {
                case CONFIRMED -> Outcome.WAS_CONFIRMED;
                case CANCELLED -> Outcome.TOO_LATE;
                case WAITING, OFFERED -> Outcome.NOT_OFFERED;
            };
        }
        Course course = new Course(agenda.listOf(seats.id()));
        if (!course.isAhead(clock.instant())) {
            return Outcome.TOO_LATE;
        }
        tell.withdrawOffer(registration);
        tell.accepted(registrations.confirm(id), course);
        waitingList.settle(seats);
        return Outcome.ACCEPTED;
    }
}
