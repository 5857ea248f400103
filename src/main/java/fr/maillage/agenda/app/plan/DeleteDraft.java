package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SignUp;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.platform.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a draft away. What was announced once, or has people, stays: it is called off. */
@Component
public class DeleteDraft {

    private final SessionStates states;
    private final PlannedSessions sessions;
    private final Seatings seatings;
    private final ObjectProvider<SignUp> signUp;
    private final Audit audit;

    DeleteDraft(
            SessionStates states,
            PlannedSessions sessions,
            Seatings seatings,
            ObjectProvider<SignUp> signUp,
            Audit audit) {
        this.states = states;
        this.sessions = sessions;
        this.seatings = seatings;
        this.signUp = signUp;
        this.audit = audit;
    }

    /** Takes it away for good. */
    @Transactional
    public PlanAnswer delete(SessionId id) {
        if (states.lock(id).isEmpty()) {
            return new PlanAnswer.ChangedMeanwhile();
        }
        Session session = sessions.list(List.of(id)).getFirst();
        int people = signUp.stream().mapToInt(one -> one.countPeople(id)).sum();
        if (session.state() != SessionState.DRAFT || session.occurrence() != null || people > 0) {
            return new PlanAnswer.WrongState();
        }
        states.delete(id, session.series() == null ? null : session.series().series());
        Seats seats = session.seats();
        if (seats != null) {
            seatings.deleteUnused(seats.id());
        }
        audit.record("agenda.session.deleted", "session", id.value().toString(), Map.of("code", session.code()));
        return new PlanAnswer.Done(List.of(id));
    }
}
