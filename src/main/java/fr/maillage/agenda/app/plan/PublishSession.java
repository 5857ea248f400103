package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionPublished;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces drafts to the public. Whether the caller may is the caller's to check. */
@Component
public class PublishSession {

    private final SessionStates states;
    private final PlannedSessions sessions;
    private final SessionTraces traces;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    PublishSession(
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

    /** Announces one; saying so of one that is announced already changes nothing. */
    @Transactional
    public PlanAnswer publish(SessionId id) {
        if (states.lock(id).isEmpty()) {
            return new PlanAnswer.ChangedMeanwhile();
        }
        Session session = sessions.list(List.of(id)).getFirst();
        if (session.state() == SessionState.PUBLISHED) {
            return new PlanAnswer.Done(List.of(id));
        }
        if (session.isCancelled()) {
            return new PlanAnswer.WrongState();
        }
        if (session.isPast(clock.instant())) {
            return new PlanAnswer.Past();
        }
        states.become(id, SessionState.PUBLISHED, "");
        traces.leave(id, SessionTraces.Kind.PUBLISHED, "");
        audit.record("agenda.session.published", "session", id.value().toString(), Map.of("code", session.code()));
        events.publishEvent(new SessionPublished(id, session.seats() != null));
        return new PlanAnswer.Done(List.of(id));
    }
}
