package fr.maillage.agenda;

import fr.maillage.agenda.app.permanence.PlanPermanence;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.permanence.Recurrences;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.design.Dates;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules that give dates again and again, for higher modules; their words are {@link RegularHours}. Whether the caller may is
 * the caller's to check; who was coming is told as always.
 */
@Component
public class AgendaRules {

    private final PlanPermanence planPermanence;
    private final Recurrences rules;
    private final Clock clock;

    AgendaRules(PlanPermanence planPermanence, Recurrences rules, Clock clock) {
        this.planPermanence = planPermanence;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Regular dates, on the clock of France.
     *
     * @param rhythm RFC 5545, section 3.3.10, without COUNT nor UNTIL, such as {@code FREQ=MONTHLY;BYDAY=2TU}
     * @param until the last day, included; null as long as nobody ends it
     * @param seats of each date; null when one just comes
     */
    public record Rule(
            ActivityId activity,
            String rhythm,
            LocalDate startsOn,
            @Nullable LocalDate until,
            LocalTime from,
            LocalTime to,
            boolean offOnPublicHolidays,
            SchoolPolicy school,
            Spot spot,
            String note,
            Set<Feature> features,
            @Nullable Integer seats) {

        /** A rule of these parts. */
        public static Rule of(
                ActivityId activity,
                When when,
                Spot spot,
                String note,
                Set<Feature> features,
                @Nullable Integer seats) {
            return new Rule(
                    activity,
                    when.rhythm(),
                    when.startsOn(),
                    when.until(),
                    when.from(),
                    when.to(),
                    when.offOnPublicHolidays(),
                    when.school(),
                    spot,
                    note,
                    features,
                    seats);
        }

        /** The same at another spot. */
        public Rule at(Spot other) {
            return of(activity, when(), other, note, features, seats);
        }

        /** The same at other times. */
        public Rule at(When other) {
            return of(activity, other, spot, note, features, seats);
        }

        /** The same with other seats; null when one just comes. */
        public Rule withSeats(@Nullable Integer other) {
            return of(activity, when(), spot, note, features, other);
        }

        /** When it gives dates. */
        public When when() {
            return new When(rhythm, startsOn, until, from, to, offOnPublicHolidays, school);
        }
    }

    /**
     * When a rule gives dates, whatever they are of; as in {@link Rule}.
     *
     * @param until the last day, included; null as long as nobody ends it
     */
    public record When(
            String rhythm,
            LocalDate startsOn,
            @Nullable LocalDate until,
            LocalTime from,
            LocalTime to,
            boolean offOnPublicHolidays,
            SchoolPolicy school) {}

    /** When a rule gives dates, as rules know it. */
    public static When when(Regularly when) {
        return new When(
                when.rhythm().rule(),
                when.startsOn(),
                when.until(),
                when.from(),
                when.to(),
                when.offOnPublicHolidays(),
                when.school());
    }

    /** The same the other way round. */
    public static Regularly regularly(When when) {
        return new Regularly(
                Rhythm.of(when.rhythm()).orElseThrow(() -> new IllegalArgumentException(when.rhythm())),
                when.startsOn(),
                when.until(),
                when.from(),
                when.to(),
                when.offOnPublicHolidays(),
                when.school());
    }

    /**
     * A rule as it stands.
     *
     * @param announced whether the public reads its dates
     */
    public record Standing(UUID id, Rule rule, boolean announced) {}

    /** The rules of these identifiers that are there, by identifier, in one statement; their places are not named. */
    public Map<UUID, Standing> list(Collection<UUID> ids) {
        Map<UUID, Standing> found = new HashMap<>();
        rules.list(ids)
                .forEach(one ->
                        found.put(one.id(), new Standing(one.id(), rule(one), one.state() == SessionState.PUBLISHED)));
        return found;
    }

    private static Rule rule(Recurrence rule) {
        return Rule.of(rule.activity(), when(rule.when()), rule.spot(), rule.note(), rule.features(), rule.seats());
    }

    /**
     * The next days of a rule, those that fall out among them, until so many are held.
     *
     * @param id of the rule that it changes, whose days out then count; null for a new one
     */
    List<Regularly.Given> next(@Nullable UUID id, Rule rule, int held) {
        return planPermanence.preview(recurrence(id == null ? UuidV7.at(clock.instant()) : id, 0, rule), held);
    }

    /** The days that a changed rule would hold from today on: at most {@code most}, the days taken out of it left out. */
    public List<LocalDate> previewChange(UUID id, Rule rule, int most) {
        return next(id, rule, most).stream()
                .filter(given -> given.verdict().isHeld())
                .map(Regularly.Given::day)
                .toList();
    }

    /** The next days of a rule that would be held, before anything is written: at most {@code most}. */
    public List<LocalDate> preview(Rule rule, int most) {
        return next(null, rule, most).stream()
                .filter(given -> given.verdict().isHeld())
                .map(Regularly.Given::day)
                .toList();
    }

    /**
     * Adds a rule and announces the dates that it gives. Its identifier is that of {@link Session.Occurrence#recurrence}.
     *
     * @throws IllegalArgumentException when the agenda knows no such rhythm
     */
    @Transactional
    public UUID addRule(Rule rule) {
        UUID id = UuidV7.at(clock.instant());
        planPermanence.add(recurrence(id, 0, rule));
        return id;
    }

    /** The same, but nobody is told of its dates until {@link #announce}. */
    @Transactional
    public UUID addDraft(Rule rule) {
        UUID id = UuidV7.at(clock.instant());
        planPermanence.add(recurrence(id, 0, rule).in(SessionState.DRAFT));
        return id;
    }

    /** Announces the dates of a rule; saying so of one that is announced already changes nothing. */
    @Transactional
    public AgendaPlans.Outcome announce(UUID id) {
        Recurrence now = rules.lock(id).orElse(null);
        if (now == null) {
            return AgendaPlans.Outcome.CHANGED_MEANWHILE;
        }
        return now.state() == SessionState.PUBLISHED
                ? AgendaPlans.Outcome.DONE
                : kept(planPermanence.publish(id, now.version()));
    }

    /** Changes a rule; its announced dates follow, and their pages say why. A draft stays one. */
    @Transactional
    public AgendaPlans.Outcome changeRule(UUID id, Rule rule, String reason) {
        return rules.lock(id)
                .map(now -> kept(planPermanence.change(
                        recurrence(id, now.version(), rule).in(now.state()), reason)))
                .orElse(AgendaPlans.Outcome.CHANGED_MEANWHILE);
    }

    /** Ends a rule; the dates after the last day are called off. */
    @Transactional
    public AgendaPlans.Outcome endRule(UUID id, LocalDate last, String reason) {
        return rules.lock(id)
                .map(now -> kept(planPermanence.stop(id, now.version(), last, reason)))
                .orElse(AgendaPlans.Outcome.CHANGED_MEANWHILE);
    }

    /** Takes a day out of a rule; its session is called off. */
    @Transactional
    public AgendaPlans.Outcome takeDayOut(UUID rule, LocalDate day, String reason) {
        return planPermanence.takeOut(rule, day, reason).isPresent()
                ? AgendaPlans.Outcome.DONE
                : AgendaPlans.Outcome.CHANGED_MEANWHILE;
    }

    /** Puts a day back into a rule. */
    @Transactional
    public AgendaPlans.Outcome putDayBack(UUID rule, LocalDate day) {
        return planPermanence.putBack(rule, day).isPresent()
                ? AgendaPlans.Outcome.DONE
                : AgendaPlans.Outcome.CHANGED_MEANWHILE;
    }

    /** The days taken out of a rule, with their reasons. */
    public Map<LocalDate, String> daysOut(UUID rule) {
        return rules.daysOff(rule);
    }

    private static AgendaPlans.Outcome kept(PlanPermanence.Answer answer) {
        return answer instanceof PlanPermanence.Answer.Kept
                ? AgendaPlans.Outcome.DONE
                : AgendaPlans.Outcome.CHANGED_MEANWHILE;
    }

    private static Recurrence recurrence(UUID id, int version, Rule rule) {
        return new Recurrence(
                id,
                rule.activity(),
                regularly(rule.when()),
                Dates.FRANCE,
                rule.spot(),
                rule.note(),
                "fr",
                rule.features(),
                rule.seats(),
                SessionState.PUBLISHED,
                version);
    }
}
