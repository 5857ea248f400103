package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.RuleEntry;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.permanence.DayWords;
import fr.maillage.agenda.app.permanence.PlanPermanence;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.plan.FindConflicts;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.agenda.domain.recurrence.Regularly.Given;
import fr.maillage.agenda.domain.recurrence.Regularly.Verdict;
import fr.maillage.agenda.web.permanence.RulePage.DateLine;
import fr.maillage.agenda.web.permanence.RulePage.Preview;
import fr.maillage.agenda.web.plan.ConflictWords;
import fr.maillage.agenda.web.plan.WhereReading;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The form of regular hours, with what would come of them. */
@Component
class RuleScreen {

    private static final int SHOWN = 12;

    private final Screens screens;
    private final WhereReading places;
    private final PlanPermanence permanences;
    private final FindConflicts conflicts;
    private final ConflictWords conflictWords;
    private final RuleEntry entry;
    private final DayWords dayWords;
    private final SessionWords words;

    RuleScreen(
            Screens screens,
            WhereReading places,
            PlanPermanence permanences,
            FindConflicts conflicts,
            ConflictWords conflictWords,
            RuleEntry entry,
            DayWords dayWords,
            SessionWords words) {
        this.screens = screens;
        this.places = places;
        this.permanences = permanences;
        this.conflicts = conflicts;
        this.conflictWords = conflictWords;
        this.entry = entry;
        this.dayWords = dayWords;
        this.words = words;
    }

    /**
     * What a form that comes back has to say.
     *
     * @param rule as it was read; null while something is to be corrected, or before it was
     */
    record Told(@Nullable Recurrence rule, List<Mistake> mistakes, boolean asked, boolean changed, HttpStatus status) {

        static final Told NOTHING = new Told(null, List.of(), false, false, HttpStatus.OK);
        static final Told SEARCHED = new Told(null, List.of(), true, false, HttpStatus.OK);
        static final Told CHANGED = new Told(null, List.of(), false, true, HttpStatus.CONFLICT);

        static Told wrong(List<Mistake> mistakes) {
            return new Told(null, mistakes, false, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }

        static Told seen(Recurrence rule, boolean refused) {
            return new Told(rule, List.of(), false, false, refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        }
    }

    /** The form; {@code now} is the rule that it changes, null for new hours. */
    View show(Activity activity, @Nullable Recurrence now, RuleForm form, Told told, Ui ui) {
        Recurrence rule = told.rule();
        String back = PermanencePaths.of(activity);
        return screens.show(
                "agenda/web/permanence/rule",
                new RulePage(
                        now == null,
                        activity.title(),
                        back,
                        now == null ? back + "/horaires" : PermanencePaths.of(activity, now.id()),
                        form,
                        told.asked(),
                        now != null && now.state() == SessionState.PUBLISHED,
                        entry.rhythms(ui),
                        entry.days(ui),
                        entry.numbers(ui),
                        entry.schools(ui),
                        places.choices(form.where(), activity.organisation(), ui),
                        Arrays.stream(Feature.values())
                                .map(one -> new Choice(one.name(), words.feature(one, ui.locale())))
                                .toList(),
                        rule == null ? null : preview(activity, rule, ui),
                        told.mistakes(),
                        told.changed()),
                told.status());
    }

    /** What gets in the way of the next dates. */
    List<Conflict> inTheWay(Activity activity, Recurrence rule, Ui ui) {
        List<Given> held = permanences.preview(rule, SHOWN).stream()
                .filter(one -> one.verdict().isHeld())
                .toList();
        if (held.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, SessionId> made = permanences.madeOf(
                rule.id(), held.getFirst().day(), held.getLast().day());
        List<Claim> claims = held.stream()
                .map(one -> new Claim(
                        made.getOrDefault(one.day(), new SessionId(UUID.randomUUID())),
                        activity.title(),
                        one.day().atTime(rule.when().from()).atZone(rule.zone()).toInstant(),
                        one.day().atTime(rule.when().to()).atZone(rule.zone()).toInstant(),
                        rule.zone(),
                        rule.spot(),
                        null,
                        activity.animatorId(),
                        activity.animatorName()))
                .toList();
        return conflicts.of(claims, ui.locale()).stream()
                .filter(one -> one instanceof Conflict.AnimatorBusy
                        || one instanceof Conflict.RoomBusy
                        || one instanceof Conflict.RoomLent)
                .toList();
    }

    private Preview preview(Activity activity, Recurrence rule, Ui ui) {
        List<Given> next = permanences.preview(rule, SHOWN);
        return new Preview(
                sentence(rule, ui),
                next.stream().map(one -> line(one, rule, ui)).toList(),
                conflictWords.say(inTheWay(activity, rule, ui), ui),
                next.stream().anyMatch(one -> one.verdict() == Verdict.HELD_UNLESS_SCHOOL)
                        || (next.isEmpty() && rule.when().school() == SchoolPolicy.ONLY));
    }

    /** « Tous les mardis de 14 h à 17 h. ». */
    String sentence(Recurrence rule, Ui ui) {
        return entry.sentence(AgendaRules.when(rule.when()), ui);
    }

    /** A date, and what becomes of it. */
    DateLine line(Given given, Recurrence rule, Ui ui) {
        return new DateLine(
                Dates.weekday(given.day(), ui.locale()),
                given.verdict().isHeld(),
                dayWords.why(given, rule.spot().commune(), ui.locale()));
    }
}
