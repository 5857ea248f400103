package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionReopened;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announces again a session that was called off: it stays the same, so that its page says so, and whoever listens tells those who
 * were told that it did not take place. What else happens at that hour is the caller’s to know; only its kit must be free.
 */
@Component
public class ReopenSession {

    private final SessionStates states;
    private final PlannedSessions sessions;
    private final PlanSession plan;
    private final SessionTraces traces;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ReopenSession(
            SessionStates states,
            PlannedSessions sessions,
            PlanSession plan,
            SessionTraces traces,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.states = states;
        this.sessions = sessions;
        this.plan = plan;
        this.traces = traces;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Announces it again.
     *
     * @param before as it was read
     */
    @Transactional
    public PlanAnswer reopen(Session before) {
        SessionId id = before.id();
        plan.lockRoom(before.spot());
        Integer now = states.lock(id).orElse(null);
        if (now == null || now != before.version()) {
            return new PlanAnswer.ChangedMeanwhile();
        }
        Session session = sessions.list(List.of(id)).getFirst();
        if (!session.isCancelled()) {
            return new PlanAnswer.WrongState();
        }
        if (session.isPast(clock.instant())) {
            return new PlanAnswer.Past();
        }
        Optional<PlanAnswer> refusal =
                plan.refusal(session.kit(), List.of(SessionPlans.of(session).claim(id)), true, Locale.FRENCH);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        states.become(id, SessionState.PUBLISHED, "");
        traces.leave(id, SessionTraces.Kind.REOPENED, "");
        audit.record("agenda.session.reopened", "session", id.value().toString(), Map.of("code", session.code()));
        events.publishEvent(new SessionReopened(id));
        return new PlanAnswer.Done(List.of(id));
    }
}
