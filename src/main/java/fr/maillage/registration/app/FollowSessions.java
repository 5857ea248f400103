package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.SeatsAdded;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionPublished;
import fr.maillage.agenda.SessionReopened;
import fr.maillage.registration.domain.Registration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to sessions reaches those who signed up, in the transaction in which it happens. */
@Component
class FollowSessions {

    private final Agenda agenda;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final TellRegistered tell;

    FollowSessions(Agenda agenda, Registrations registrations, WaitingList waitingList, TellRegistered tell) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.tell = tell;
    }

    @EventListener
    void on(SeatsAdded added) {
        waitingList.settle(added.seating());
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        find(cancelled.session()).ifPresent(session -> {
            SeatingId seating = lock(session);
            for (Registration each : registrations.listOpen(seating)) {
                tell.calledOff(each, session, cancelled.reason());
            }
            keepInStep(seating);
        });
    }

    @EventListener
    void on(SessionMoved moved) {
        find(moved.session()).ifPresent(session -> {
            SeatingId seating = lock(session);
            keepInStep(seating);
            for (Registration each : registrations.listOpen(seating)) {
                tell.moved(each, session, moved);
            }
            waitingList.settle(seating);
        });
    }

    /** It takes place after all: whoever had signed up still is. */
    @EventListener
    void on(SessionReopened reopened) {
        find(reopened.session()).ifPresent(session -> {
            SeatingId seating = lock(session);
            keepInStep(seating);
            for (Registration each : registrations.listOpen(seating)) {
                tell.restored(each, session);
            }
            waitingList.settle(seating);
        });
    }

    /** One more date of a series: it ends later, and names are kept as much longer. */
    @EventListener
    void on(SessionPublished published) {
        if (!published.seated()) {
            return;
        }
        find(published.session()).ifPresent(session -> {
            SeatingId seating = lock(session);
            keepInStep(seating);
            waitingList.settle(seating);
        });
    }

    private Optional<Session> find(SessionId id) {
        return agenda.findSession(id).filter(session -> session.seats() != null);
    }

    /** Nobody signs up meanwhile: whoever comes before is told, whoever comes after reads the new state. */
    private SeatingId lock(Session session) {
        Seats seats = session.seats();
        if (seats == null) {
            throw new IllegalArgumentException("No seats at " + session.code());
        }
        return agenda.lockSeats(seats.id()).id();
    }

    private void keepInStep(SeatingId seating) {
        Course course = new Course(agenda.listOf(seating));
        registrations.keepInStep(
                seating, course.startsAt(), course.endsAt(), course.endsAt().plus(ForgetRegistrations.KEPT));
    }
}
