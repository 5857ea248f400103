package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.Session.Occurrence;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionReopened;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.agenda.app.permanence.MadeSessions.Made;
import fr.maillage.agenda.app.permanence.MadeSessions.Time;
import fr.maillage.agenda.app.plan.FindConflicts;
import fr.maillage.agenda.app.plan.SessionStates;
import fr.maillage.agenda.app.plan.SessionTraces;
import fr.maillage.agenda.domain.recurrence.DayFacts;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Regularly.Given;
import fr.maillage.agenda.domain.recurrence.Regularly.Verdict;
import fr.maillage.directory.Holidays;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sessions of a rule {@link #DAYS} ahead, and keeps them as the rule says: on every change, and every night.
 * Twice changes nothing; two at once wait for each other. What people moved, cancelled or corrected by hand stays, and so
 * does what somebody signed up for. What falls out within {@link #ANNOUNCED} days had been read by people: it is cancelled,
 * with a reason, not taken away.
 */
@Component
public class PlanAhead {

    /** How far ahead sessions are made. */
    public static final int DAYS = 400;

    /** Within so many days, what was announced is called off rather than taken away. */
    public static final int ANNOUNCED = 30;

    private final Recurrences rules;
    private final MadeSessions made;
    private final RuleSeats seats;
    private final SessionStates states;
    private final SessionWrites writes;
    private final PlannedSessions sessions;
    private final SessionTraces traces;
    private final FindConflicts conflicts;
    private final SessionWords words;
    private final RuleReasons reasons;
    private final Holidays holidays;
    private final ObjectProvider<SignUp> signUp;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanAhead(
            Recurrences rules,
            MadeSessions made,
            RuleSeats seats,
            SessionStates states,
            SessionWrites writes,
            PlannedSessions sessions,
            SessionTraces traces,
            FindConflicts conflicts,
            SessionWords words,
            RuleReasons reasons,
            Holidays holidays,
            ObjectProvider<SignUp> signUp,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.made = made;
        this.seats = seats;
        this.states = states;
        this.writes = writes;
        this.sessions = sessions;
        this.traces = traces;
        this.conflicts = conflicts;
        this.words = words;
        this.reasons = reasons;
        this.holidays = holidays;
        this.signUp = signUp;
        this.events = events;
        this.clock = clock;
    }

    /** What was done. */
    public record Done(int added, int changed, int cancelled, int removed) {

        /** Nothing. */
        public static final Done NOTHING = new Done(0, 0, 0, 0);
    }

    /**
     * Does it for one rule.
     *
     * @param reason why announced sessions fall out or move, as the public reads it; empty for the usual words
     */
    @Transactional
    public Done plan(UUID id, String reason) {
        Recurrence rule = rules.lock(id).orElse(null);
        if (rule == null) {
            return Done.NOTHING;
        }
        conflicts.lockRoom(rule.spot());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rule.zone());
        LocalDate last = today.plusDays(DAYS);
        Map<LocalDate, String> out = rules.daysOff(id);
        DayFacts facts = new LocalFacts(holidays, rule.spot().commune());
        Map<LocalDate, Verdict> given = new HashMap<>();
        rule.when().between(today, last, facts, out.keySet()).forEach(one -> given.put(one.day(), one.verdict()));
        Set<LocalDate> there = new HashSet<>();
        List<Made> kept = new ArrayList<>();
        List<Made> gone = new ArrayList<>();
        int cancelled = 0;
        for (Made one : made.list(id, today, last)) {
            there.add(one.day());
            Verdict verdict = given.get(one.day());
            boolean held = verdict != null && verdict.isHeld();
            if (!one.byRule() || !one.startsAt().isAfter(now) || isSignedUpFor(one)) {
                continue;
            }
            if (held) {
                reopen(one);
                kept.add(one);
            } else if (one.state() == SessionState.PUBLISHED && isAnnounced(one, now)) {
                cancel(one, reasons.of(rule, one.day(), verdict, out, reason));
                cancelled++;
            } else if (one.state() != SessionState.CANCELLED) {
                gone.add(one);
            }
        }
        if (!gone.isEmpty()) {
            made.delete(gone.stream().map(Made::id).toList());
            seats.forget(gone);
        }
        seats.follow(rule, kept);
        int changed = update(rule, kept, now, reason);
        int added = add(rule, given, there, now);
        return new Done(added, changed, cancelled, gone.size());
    }

    /**
     * Writes the days that a rule gave before now, for one that was kept elsewhere until today. Days that are there stay; nobody
     * is told.
     *
     * @return how many were added
     */
    @Transactional
    public int writePast(UUID id) {
        Recurrence rule = rules.lock(id).orElse(null);
        if (rule == null) {
            return 0;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rule.zone());
        LocalDate first = rule.when().startsOn();
        Set<LocalDate> there =
                made.list(id, first, today).stream().map(Made::day).collect(Collectors.toSet());
        DayFacts facts = new LocalFacts(holidays, rule.spot().commune());
        List<LocalDate> missing = rule
                .when()
                .between(first, today, facts, rules.daysOff(id).keySet())
                .stream()
                .filter(one -> one.verdict().isHeld() && !there.contains(one.day()))
                .map(Given::day)
                .filter(day -> !begins(rule, day).isAfter(now))
                .toList();
        missing.forEach(day -> writes.add(draft(rule, day, now)));
        if (!missing.isEmpty()) {
            made.mark(id);
        }
        return missing.size();
    }

    private static Instant begins(Recurrence rule, LocalDate day) {
        return day.atTime(rule.when().from()).atZone(rule.zone()).toInstant();
    }

    private boolean isSignedUpFor(Made one) {
        SignUp people = one.seating() != null ? signUp.getIfAvailable() : null;
        return people != null && people.countPeople(one.id()) > 0;
    }

    private static boolean isAnnounced(Made one, Instant now) {
        return one.startsAt().isBefore(now.plus(Duration.ofDays(ANNOUNCED)));
    }

    private void reopen(Made one) {
        if (one.state() == SessionState.CANCELLED) {
            made.become(one.id(), SessionState.PUBLISHED, "");
            traces.leave(one.id(), SessionTraces.Kind.REOPENED, "");
            events.publishEvent(new SessionReopened(one.id()));
        }
    }

    private void cancel(Made one, String reason) {
        made.become(one.id(), SessionState.CANCELLED, reason);
        traces.leave(one.id(), SessionTraces.Kind.CANCELLED, reason);
        events.publishEvent(new SessionCancelled(one.id(), reason));
    }

    /** Those that people may have read of are looked at before and after: their page says what moved. */
    private int update(Recurrence rule, List<Made> kept, Instant now, String reason) {
        Regularly when = rule.when();
        List<SessionId> read = kept.stream()
                .filter(one -> one.state() == SessionState.PUBLISHED && isAnnounced(one, now))
                .map(Made::id)
                .toList();
        List<Session> before = sessions.list(read);
        int changed = made.update(
                rule.id(),
                kept.stream()
                        .map(one -> new Time(
                                one.id(),
                                one.day().atTime(when.from()).atZone(rule.zone()),
                                one.day().atTime(when.to()).atZone(rule.zone())))
                        .toList());
        if (changed > 0) {
            Map<SessionId, Session> after =
                    sessions.list(read).stream().collect(Collectors.toMap(Session::id, one -> one));
            String told = reason.isEmpty() ? reasons.changed() : reason;
            before.forEach(one -> sayMoved(one, after.getOrDefault(one.id(), one), told));
        }
        return changed;
    }

    private void sayMoved(Session before, Session after, String reason) {
        String from = words.place(before);
        boolean later = !before.startsAt().equals(after.startsAt());
        boolean elsewhere = !from.equals(words.place(after));
        if (later || elsewhere) {
            states.sayMoved(
                    before.id(), later ? before.startsAt() : null, elsewhere ? from : "", words.place(after), reason);
            traces.leaveMove(before.id(), before.startsAt(), from, reason);
            events.publishEvent(new SessionMoved(before.id(), before.startsAt(), from, reason));
        }
    }

    private int add(Recurrence rule, Map<LocalDate, Verdict> given, Set<LocalDate> there, Instant now) {
        List<LocalDate> missing = given.entrySet().stream()
                .filter(one -> one.getValue().isHeld() && !there.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .filter(day -> begins(rule, day).isAfter(now))
                .sorted()
                .toList();
        missing.forEach(day -> writes.add(draft(rule, day, now)));
        if (!missing.isEmpty()) {
            made.mark(rule.id());
        }
        return missing.size();
    }

    private SessionDraft draft(Recurrence rule, LocalDate day, Instant now) {
        return new SessionDraft(
                new SessionId(UuidV7.at(now)),
                rule.activity(),
                null,
                null,
                new Occurrence(rule.id(), day),
                "",
                rule.note(),
                begins(rule, day),
                day.atTime(rule.when().to()).atZone(rule.zone()).toInstant(),
                rule.zone(),
                rule.spot(),
                null,
                seats.add(rule.seats()),
                rule.language(),
                rule.features(),
                rule.state(),
                null,
                "");
    }
}
