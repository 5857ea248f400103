package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an announced session another time or place: its page says so and why, and those who were coming are told. */
@Component
public class MoveSession {

    /**
     * Where it goes.
     *
     * @param reason as the public reads it; not empty
     */
    public record Target(Instant startsAt, Instant endsAt, ZoneId zone, Spot spot, String reason) {}

    private final SessionStates states;
    private final SessionWrites writes;
    private final PlannedSessions sessions;
    private final PlanSession plan;
    private final SessionTraces traces;
    private final SessionWords words;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MoveSession(
            SessionStates states,
            SessionWrites writes,
            PlannedSessions sessions,
            PlanSession plan,
            SessionTraces traces,
            SessionWords words,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.states = states;
        this.writes = writes;
        this.sessions = sessions;
        this.plan = plan;
        this.traces = traces;
        this.words = words;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves it.
     *
     * @param version as it was read
     * @param knowing whether whoever asks has seen what gets in the way
     */
    @Transactional
    public PlanAnswer move(SessionId id, int version, Target target, boolean knowing, Locale language) {
        plan.lockRoom(target.spot());
        Integer now = states.lock(id).orElse(null);
        if (now == null || now != version) {
            return new PlanAnswer.ChangedMeanwhile();
        }
        Session before = sessions.list(List.of(id)).getFirst();
        if (before.state() != SessionState.PUBLISHED) {
            return new PlanAnswer.WrongState();
        }
        if (!target.endsAt().isAfter(clock.instant())) {
            return new PlanAnswer.Past();
        }
        SessionDraft after = moved(before, target);
        Optional<PlanAnswer> refusal = plan.refusal(before.kit(), List.of(claim(before, target)), knowing, language);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String from = words.place(before);
        writes.change(after, version, true);
        String there = words.place(sessions.list(List.of(id)).getFirst());
        boolean elsewhere = !from.equals(there);
        boolean later = !before.startsAt().equals(target.startsAt());
        states.sayMoved(id, later ? before.startsAt() : null, elsewhere ? from : "", there, target.reason());
        traces.leaveMove(id, before.startsAt(), from, target.reason());
        audit.record("agenda.session.moved", "session", id.value().toString(), Map.of("code", before.code()));
        events.publishEvent(new SessionMoved(id, before.startsAt(), from, target.reason()));
        return new PlanAnswer.Done(List.of(id));
    }

    private static Claim claim(Session before, Target target) {
        return new Claim(
                before.id(),
                before.name(),
                target.startsAt(),
                target.endsAt(),
                target.zone(),
                target.spot(),
                before.kit(),
                before.animatorId(),
                before.animatorName());
    }

    /** The animator of its activity stays unsaid, so that it follows the activity. */
    private static SessionDraft moved(Session before, Target target) {
        boolean own = !before.animatorName().equals(before.activity().animatorName());
        return new SessionDraft(
                before.id(),
                before.activity().id(),
                null,
                null,
                before.occurrence(),
                before.title(),
                before.note(),
                target.startsAt(),
                target.endsAt(),
                target.zone(),
                target.spot(),
                before.kit(),
                null,
                before.language(),
                before.features(),
                before.state(),
                own ? before.animatorId() : null,
                own ? before.animatorName() : "");
    }
}
