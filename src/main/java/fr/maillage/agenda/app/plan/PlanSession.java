package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sessions, as drafts, and changes what they are; whether the caller may is the caller's to check. */
@Component
public class PlanSession {

    private final SessionWrites writes;
    private final SessionStates states;
    private final PlannedSessions sessions;
    private final Seatings seatings;
    private final ChangeSeats changeSeats;
    private final Kits kits;
    private final FindConflicts conflicts;
    private final SessionTraces traces;
    private final Audit audit;
    private final Clock clock;

    PlanSession(
            SessionWrites writes,
            SessionStates states,
            PlannedSessions sessions,
            Seatings seatings,
            ChangeSeats changeSeats,
            Kits kits,
            FindConflicts conflicts,
            SessionTraces traces,
            Audit audit,
            Clock clock) {
        this.writes = writes;
        this.states = states;
        this.sessions = sessions;
        this.seatings = seatings;
        this.changeSeats = changeSeats;
        this.kits = kits;
        this.conflicts = conflicts;
        this.traces = traces;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes drafts: one, or several some weeks apart, at the same time on the clock.
     *
     * @param knowing whether whoever asks has seen what gets in the way
     * @param language of the names of public holidays
     */
    @Transactional
    public PlanAnswer create(SessionPlan plan, Repeat repeat, boolean knowing, Locale language) {
        List<Claim> claims = claims(plan, repeat);
        Optional<PlanAnswer> refusal = refusal(plan.kit(), claims, knowing, language);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        UUID series = repeat.whole() && repeat.times() > 1 ? UuidV7.at(clock.instant()) : null;
        SeatingId shared = series == null ? null : seat(plan.seats());
        if (series != null && shared != null) {
            states.addSeries(series, plan.activity().id().value(), plan.title(), shared);
        }
        for (int i = 0; i < claims.size(); i++) {
            Claim one = claims.get(i);
            add(
                    plan.at(one.startsAt(), one.endsAt()),
                    one.session(),
                    shared == null ? seat(plan.seats()) : shared,
                    shared == null ? null : series,
                    i + 1);
        }
        return new PlanAnswer.Done(claims.stream().map(Claim::session).toList());
    }

    /**
     * Changes a session, but neither its activity nor its state; and when it is announced, neither its time nor its place,
     * whatever the plan says: see {@link MoveSession}.
     *
     * @param version as it was read
     */
    @Transactional
    public PlanAnswer change(SessionId id, int version, SessionPlan wish, boolean knowing, Locale language) {
        sessions.list(List.of(id))
                .forEach(one -> lockRoom(
                        one.state() == SessionState.PUBLISHED
                                ? Spots.inRoom(one.spot(), wish.spot().room())
                                : wish.spot()));
        Integer now = states.lock(id).orElse(null);
        if (now == null || now != version) {
            return new PlanAnswer.ChangedMeanwhile();
        }
        Session before = sessions.list(List.of(id)).getFirst();
        boolean announced = before.state() == SessionState.PUBLISHED;
        if (before.isCancelled()) {
            return new PlanAnswer.WrongState();
        }
        SessionPlan plan = announced ? atItsTime(wish, before) : wish;
        Optional<PlanAnswer> refusal = refusal(plan.kit(), List.of(plan.claim(id)), knowing, language);
        if (refusal.isEmpty()) {
            refusal = changeSeats.change(before, plan.seats());
        }
        if (refusal.isPresent()) {
            return refusal.get();
        }
        writes.change(draft(plan, id, null, null, null, before.state()), version, announced);
        if (announced) {
            traces.leave(id, SessionTraces.Kind.CHANGED, "");
        }
        audit.record("agenda.session.changed", "session", id.value().toString(), Map.of("code", before.code()));
        return new PlanAnswer.Done(List.of(id));
    }

    private static SessionPlan atItsTime(SessionPlan wish, Session before) {
        return new SessionPlan(
                wish.activity(),
                wish.title(),
                wish.note(),
                before.startsAt(),
                before.endsAt(),
                before.zone(),
                Spots.inRoom(before.spot(), wish.spot().room()),
                wish.kit(),
                wish.seats(),
                wish.language(),
                wish.features(),
                wish.animatorId(),
                wish.animatorName());
    }

    /** Keeps a room to oneself: always before its sessions, as rules do, so that nobody waits for each other. */
    void lockRoom(Spot spot) {
        conflicts.lockRoom(spot);
    }

    /** What prevents it: without a kit nothing prevents who knows. Kit and room are locked first, so that of two who want them the second is told. */
    Optional<PlanAnswer> refusal(@Nullable UUID kit, List<Claim> claims, boolean knowing, Locale language) {
        claims.stream().map(Claim::spot).distinct().forEach(this::lockRoom);
        if (kit == null && knowing) {
            return Optional.empty();
        }
        if (kit != null) {
            kits.lock(kit);
        }
        List<Conflict> found = conflicts.of(claims, language);
        Optional<PlanAnswer> taken =
                found.stream().filter(Conflict::takesTheKit).findFirst().map(PlanAnswer.KitTaken::new);
        return taken.isPresent() || found.isEmpty() || knowing ? taken : Optional.of(new PlanAnswer.InTheWay(found));
    }

    private List<Claim> claims(SessionPlan plan, Repeat repeat) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < repeat.times(); i++) {
            long weeks = (long) i * repeat.everyWeeks();
            claims.add(plan.at(
                            plan.startsAt().atZone(plan.zone()).plusWeeks(weeks).toInstant(),
                            plan.endsAt().atZone(plan.zone()).plusWeeks(weeks).toInstant())
                    .claim(new SessionId(UuidV7.at(clock.instant()))));
        }
        return claims;
    }

    /** Writes one draft. */
    void add(SessionPlan plan, SessionId id, @Nullable SeatingId seating, @Nullable UUID series, int number) {
        String code = writes.add(draft(plan, id, seating, series, series == null ? null : number, SessionState.DRAFT));
        audit.record("agenda.session.added", "session", id.value().toString(), Map.of("code", code));
    }

    /** Makes seats as they are wanted; none where one just comes. */
    @Nullable
    SeatingId seat(@Nullable SeatsPlan plan) {
        if (plan == null) {
            return null;
        }
        SeatingId id = new SeatingId(UuidV7.at(clock.instant()));
        seatings.add(Seats.fresh(id, plan.seats(), plan.waitingList(), plan.closesMinutes()));
        return id;
    }

    static SessionDraft draft(
            SessionPlan plan,
            SessionId id,
            @Nullable SeatingId seating,
            @Nullable UUID series,
            @Nullable Integer number,
            SessionState state) {
        return new SessionDraft(
                id,
                plan.activity().id(),
                series,
                number,
                null,
                plan.title(),
                plan.note(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone(),
                plan.spot(),
                plan.kit(),
                seating,
                plan.language(),
                plan.features(),
                state,
                plan.animatorId(),
                plan.animatorName());
    }
}
