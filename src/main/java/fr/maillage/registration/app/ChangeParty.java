package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.platform.Audit;
import fr.maillage.registration.app.Registrations.Standing;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a group larger or smaller; seats that become free go to whoever waits. */
@Service
public class ChangeParty {

    private final Agenda agenda;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final Audit audit;
    private final Clock clock;

    ChangeParty(Agenda agenda, Registrations registrations, WaitingList waitingList, Audit audit, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        CHANGED,
        /** Not enough seats are left. */
        NO_ROOM,
        /** The session is past or called off: what was, was. */
        TOO_LATE,
        /** Unknown, or over. */
        OVER
    }

    /** Writes another number of people, 1 or more. */
    @Transactional
    public Outcome change(RegistrationId id, int party) {
        Optional<Registration> found = registrations.find(id);
        if (found.isEmpty()) {
            return Outcome.OVER;
        }
        if (!found.get().isOpen()) {
            return Outcome.OVER; // its seats may be gone since
        }
        Seats seats = agenda.lockSeats(found.get().seating());
        Registration registration = registrations.find(id).orElseThrow();
        if (!registration.isOpen()) {
            return Outcome.OVER;
        }
        Course course = new Course(agenda.listOf(seats.id()));
        if (!course.isOn(clock.instant())) {
            return Outcome.TOO_LATE;
        }
        Standing now = registrations.standing(seats.id());
        int others = registration.state().holdsSeats()
                ? now.taken() - registration.guest().party()
                : 0;
        if (others + party > seats.seats()) {
            return Outcome.NO_ROOM;
        }
        registrations.resize(id, party);
        audit.record(
                "registration.resized",
                "registration",
                id.value().toString(),
                Map.of("party", registration.guest().party() + " → " + party));
        waitingList.settle(seats);
        return Outcome.CHANGED;
    }
}
