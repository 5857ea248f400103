package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.platform.Audit;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up a registration; the seats go to whoever waits, in the same transaction. */
@Service
public class CancelRegistration {

    private final Agenda agenda;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final TellRegistered tell;
    private final Audit audit;
    private final Clock clock;

    CancelRegistration(
            Agenda agenda,
            Registrations registrations,
            WaitingList waitingList,
            TellRegistered tell,
            Audit audit,
            Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        /** Over, and the seats are free. */
        CANCELLED,
        /** It was over before. */
        WAS_OVER,
        /** The session is past: what was, was. */
        TOO_LATE,
        UNKNOWN
    }

    /** Gives it up. */
    @Transactional
    public Outcome cancel(RegistrationId id, Ending ending) {
        Optional<Registration> found = registrations.find(id);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().isOpen()) {
            return Outcome.WAS_OVER; // its seats may be gone since
        }
        Seats seats = agenda.lockSeats(found.get().seating());
        Registration registration = registrations.find(id).orElseThrow();
        if (!registration.isOpen()) {
            return Outcome.WAS_OVER;
        }
        Course course = new Course(agenda.listOf(seats.id()));
        boolean planned = !course.all().isEmpty();
        if (planned && !clock.instant().isBefore(course.endsAt())) {
            return Outcome.TOO_LATE;
        }
        Registration ended = registrations.end(id, ending);
        tell.withdraw(registration, course);
        if (planned && (ending == Ending.PERSON || ending == Ending.STAFF)) {
            tell.givenUp(ended, course);
        }
        if (ending == Ending.STAFF) {
            audit.record("registration.cancelled", "registration", id.value().toString(), Map.of());
        }
        waitingList.settle(seats);
        return Outcome.CANCELLED;
    }
}
