package fr.maillage.registration.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Typed;
import fr.maillage.registration.app.Registrations;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opens sessions and registrations to those who may. Who comes to a session is for whoever runs it (by its organisation or
 * its commune); a single registration also for whoever wrote it.
 */
@Component
class DeskDoor {

    private final Agenda agenda;
    private final Registrations registrations;
    private final Access access;

    DeskDoor(Agenda agenda, Registrations registrations, Access access) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.access = access;
    }

    /** The session of an identifier, for whoever runs it; 404 when there is none, 403 beyond reach. */
    Session openToRun(String id) {
        Session session = Typed.id(id)
                .flatMap(one -> agenda.findSession(new SessionId(one)))
                .filter(one -> one.state() != SessionState.DRAFT)
                .orElseThrow(DeskDoor::missing);
        access.require(Right.RUN_SESSIONS, target(session));
        return session;
    }

    /** Whether whoever is signed in runs it. */
    boolean mayRun(Session session) {
        return access.may(Right.RUN_SESSIONS, target(session));
    }

    /**
     * A registration, with the session that it was made for; 404 when there is none, or it is neither one's own nor of a
     * session that one runs.
     */
    Opened open(String id) {
        Registration registration = Typed.id(id)
                .flatMap(one -> registrations.find(new RegistrationId(one)))
                .filter(one -> !one.code().isEmpty())
                .orElseThrow(DeskDoor::missing);
        return open(registration).orElseThrow(DeskDoor::missing);
    }

    /** The same of one that is known; empty when it is not for whoever is signed in. */
    Optional<Opened> open(Registration registration) {
        boolean own = who().equals(registration.guest().registeredBy());
        return agenda.findSession(registration.session())
                .filter(session -> own || mayRun(session))
                .map(session -> new Opened(registration, session, mayRun(session)));
    }

    /**
     * What was opened.
     *
     * @param runs whether whoever asks runs the session
     */
    record Opened(Registration registration, Session session, boolean runs) {}

    /** The account of whoever is signed in. */
    UUID who() {
        return access.getCurrent().id().value();
    }

    static Target target(Session session) {
        return new Target(session.activity().organisation(), session.spot().commune());
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
