package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls an announced session off: its page says so and why, and whoever listens tells those who were coming. */
@Component
public class CancelSession {

    private final SessionStates states;
    private final PlannedSessions sessions;
    private final SessionTraces traces;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    CancelSession(
            SessionStates states,
            PlannedSessions sessions,
            SessionTraces traces,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.states = states;
        this.sessions = sessions;
        this.traces = traces;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Calls it off.
     *
     * @param version as it was read
     * @param reason as the public reads it; not empty
     */
    @Transactional
    public PlanAnswer cancel(SessionId id, int version, String reason) {
        return cancel(id, version, reason, clock.instant());
    }

    /**
     * The same, said earlier: a session that was called off before its end did not take place, though that be heard of later.
     *
     * @param saidAt not after its end
     */
    @Transactional
    public PlanAnswer cancel(SessionId id, int version, String reason, Instant saidAt) {
        Integer now = states.lock(id).orElse(null);
        if (now == null || now != version) {
            return new PlanAnswer.ChangedMeanwhile();
        }
        Session session = sessions.list(List.of(id)).getFirst();
        if (session.state() != SessionState.PUBLISHED) {
            return new PlanAnswer.WrongState();
        }
        if (session.isPast(saidAt)) {
            return new PlanAnswer.Past();
        }
        states.become(id, SessionState.CANCELLED, reason);
        traces.leave(id, SessionTraces.Kind.CANCELLED, reason);
        audit.record("agenda.session.cancelled", "session", id.value().toString(), Map.of("code", session.code()));
        events.publishEvent(new SessionCancelled(id, reason));
        return new PlanAnswer.Done(List.of(id));
    }
}
