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
            Set<Feature> features) {}

    /** The next days of a rule that would be held, before anything is written: at most {@code most}. */
    public List<LocalDate> preview(Rule rule, int most) {
        return planPermanence.preview(recurrence(UuidV7.at(clock.instant()), 0, rule), most).stream()
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

    /** Changes a rule; its announced dates follow, and their pages say why. */
    @Transactional
    public AgendaPlans.Outcome changeRule(UUID id, Rule rule, String reason) {
        return rules.lock(id)
                .map(now -> kept(planPermanence.change(recurrence(id, now.version(), rule), reason)))
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

    private static Rhythm rhythm(Rule rule) {
        return Rhythm.of(rule.rhythm()).orElseThrow(() -> new IllegalArgumentException(rule.rhythm()));
    }

    private static Recurrence recurrence(UUID id, int version, Rule rule) {
        return new Recurrence(
                id,
                rule.activity(),
                new Regularly(
                        rhythm(rule),
                        rule.startsOn(),
                        rule.until(),
                        rule.from(),
                        rule.to(),
                        rule.offOnPublicHolidays(),
                        rule.school()),
                Dates.FRANCE,
                rule.spot(),
                rule.note(),
                "fr",
                rule.features(),
                SessionState.PUBLISHED,
                version);
    }
}
