package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.RoomUse;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionPublished;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes dates without a kit and announces them at once, however many: some statements in all. Those that are over already stay
 * drafts. Whoever asks knows what gets in the way.
 */
@Component
public class AnnounceDates {

    private final FindConflicts conflicts;
    private final SessionWrites writes;
    private final Seatings seatings;
    private final SessionTraces traces;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AnnounceDates(
            FindConflicts conflicts,
            SessionWrites writes,
            Seatings seatings,
            SessionTraces traces,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.conflicts = conflicts;
        this.writes = writes;
        this.seatings = seatings;
        this.traces = traces;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** All or none; the sessions in the order of the plans. */
    @Transactional
    public List<SessionId> announce(List<SessionPlan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        Set<RoomUse.Room> rooms = plans.stream()
                .flatMap(plan -> RoomUse.Room.in(plan.spot()).stream())
                .collect(Collectors.toSet());
        conflicts.lockRooms(rooms);
        Instant now = clock.instant();
        List<Seats> seats = new ArrayList<>();
        List<SessionDraft> drafts = new ArrayList<>();
        for (SessionPlan plan : plans) {
            drafts.add(PlanSession.draft(
                    plan,
                    new SessionId(UuidV7.at(now)),
                    seat(plan.seats(), now, seats),
                    null,
                    null,
                    plan.endsAt().isAfter(now) ? SessionState.PUBLISHED : SessionState.DRAFT));
        }
        seatings.add(seats);
        Map<SessionId, String> codes = writes.add(drafts);
        List<SessionDraft> announced = drafts.stream()
                .filter(draft -> draft.state() == SessionState.PUBLISHED)
                .toList();
        traces.leave(announced.stream().map(SessionDraft::id).toList(), SessionTraces.Kind.PUBLISHED);
        audit.recordAll("agenda.session.added", "session", told(drafts, codes));
        audit.recordAll("agenda.session.published", "session", told(announced, codes));
        announced.forEach(draft -> events.publishEvent(new SessionPublished(draft.id(), draft.seating() != null)));
        return drafts.stream().map(SessionDraft::id).toList();
    }

    private static @Nullable SeatingId seat(@Nullable SeatsPlan plan, Instant now, List<Seats> seats) {
        if (plan == null) {
            return null;
        }
        SeatingId id = new SeatingId(UuidV7.at(now));
        seats.add(Seats.fresh(id, plan.seats(), plan.waitingList(), plan.closesMinutes()));
        return id;
    }

    private static Map<String, Map<String, String>> told(
            Collection<SessionDraft> drafts, Map<SessionId, String> codes) {
        Map<String, Map<String, String>> told = new LinkedHashMap<>();
        drafts.forEach(draft ->
                told.put(draft.id().value().toString(), Map.of("code", codes.getOrDefault(draft.id(), ""))));
        return told;
    }
}
