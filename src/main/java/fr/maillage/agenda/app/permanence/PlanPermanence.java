package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.permanence.PlanAhead.Done;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Regularly.Given;
import fr.maillage.directory.Holidays;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes rules, changes and ends them; the sessions follow in the same transaction. Whether the caller may is the caller's to check. */
@Component
public class PlanPermanence {

    private static final String KIND = "recurrence";

    private final Recurrences rules;
    private final PlanAhead ahead;
    private final MadeSessions made;
    private final Holidays holidays;
    private final Audit audit;
    private final Clock clock;

    PlanPermanence(Recurrences rules, PlanAhead ahead, MadeSessions made, Holidays holidays, Audit audit, Clock clock) {
        this.rules = rules;
        this.ahead = ahead;
        this.made = made;
        this.holidays = holidays;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Answer {

        /** It is done. */
        record Kept(Done done) implements Answer {}

        /** Somebody changed the rule meanwhile, or it is gone: nothing was written. */
        record ChangedMeanwhile() implements Answer {}
    }

    /** The next dates of a rule, those that fall out among them, before anything is written. */
    public List<Given> preview(Recurrence rule, int mostHeld) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rule.zone());
        return rule.when()
                .next(
                        today,
                        mostHeld,
                        new LocalFacts(holidays, rule.spot().commune()),
                        rules.daysOff(rule.id()).keySet());
    }

    /** The sessions that a rule has made so far of these days, by the day that it gave. */
    public Map<LocalDate, SessionId> madeOf(UUID rule, LocalDate first, LocalDate last) {
        Map<LocalDate, SessionId> ids = new HashMap<>();
        made.list(rule, first, last).forEach(one -> ids.put(one.day(), one.id()));
        return ids;
    }

    /** Adds a rule. */
    @Transactional
    public Done add(Recurrence rule) {
        rules.add(rule);
        Done done = ahead.plan(rule.id(), "");
        audit.record("agenda.recurrence.added", KIND, rule.id().toString(), details(rule.when(), done));
        return done;
    }

    /**
     * Changes a rule.
     *
     * @param reason why announced dates move or fall out, as the public reads it; empty for the usual words
     */
    @Transactional
    public Answer change(Recurrence rule, String reason) {
        return write(rule.id(), rule.version(), reason, "agenda.recurrence.changed", now -> rule);
    }

    /** Announces a draft. */
    @Transactional
    public Answer publish(UUID id, int version) {
        return write(id, version, "", "agenda.recurrence.published", now -> now.in(SessionState.PUBLISHED));
    }

    /**
     * Ends a rule.
     *
     * @param last the last day, included
     * @param reason as the public reads it
     */
    @Transactional
    public Answer stop(UUID id, int version, LocalDate last, String reason) {
        return write(id, version, reason, "agenda.recurrence.stopped", now -> {
            Regularly when = now.when();
            LocalDate first = when.startsOn();
            return now.at(new Regularly(
                    when.rhythm(),
                    first,
                    last.isBefore(first) ? first : last,
                    when.from(),
                    when.to(),
                    when.offOnPublicHolidays(),
                    when.school()));
        });
    }

    /** Takes a day out, with what the public reads about it. */
    @Transactional
    public Optional<Done> takeOut(UUID id, LocalDate day, String reason) {
        return rules.lock(id).map(rule -> {
            rules.takeOut(id, day, reason);
            Done done = ahead.plan(id, reason);
            audit.record("agenda.recurrence.day-out", KIND, id.toString(), Map.of("day", day.toString()));
            return done;
        });
    }

    /** Puts a day back. */
    @Transactional
    public Optional<Done> putBack(UUID id, LocalDate day) {
        return rules.lock(id).map(rule -> {
            rules.putBack(id, day);
            Done done = ahead.plan(id, "");
            audit.record("agenda.recurrence.day-back", KIND, id.toString(), Map.of("day", day.toString()));
            return done;
        });
    }

    private Answer write(UUID id, int version, String reason, String deed, Function<Recurrence, Recurrence> change) {
        Recurrence now = rules.lock(id).orElse(null);
        if (now == null || now.version() != version) {
            return new Answer.ChangedMeanwhile();
        }
        Recurrence after = change.apply(now);
        rules.change(after);
        Done done = ahead.plan(id, reason);
        audit.record(deed, KIND, id.toString(), details(after.when(), done));
        return new Answer.Kept(done);
    }

    private static Map<String, String> details(Regularly when, Done done) {
        return Map.of(
                "rule",
                when.rhythm().rule() + " " + when.from() + "–" + when.to(),
                "sessions",
                "+" + done.added() + " ~" + done.changed() + " −" + (done.cancelled() + done.removed()));
    }
}
