package fr.maillage.agenda.web.permanence;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.app.permanence.PlanPermanence;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.permanence.Recurrences;
import fr.maillage.agenda.app.permanence.SpotNames;
import fr.maillage.agenda.web.plan.PlanDoor;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done to regular hours besides changing them: announcing, ending, taking one date out and putting it back. */
@Controller
class RuleDaysController {

    private static final int LONGEST_REASON = 300;

    private final Screens screens;
    private final PlanDoor door;
    private final Recurrences rules;
    private final SpotNames names;
    private final RuleScreen form;
    private final PlanPermanence permanences;
    private final Clock clock;

    RuleDaysController(
            Screens screens,
            PlanDoor door,
            Recurrences rules,
            SpotNames names,
            RuleScreen form,
            PlanPermanence permanences,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.rules = rules;
        this.names = names;
        this.form = form;
        this.permanences = permanences;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes ruleDaysPages() {
        return StaffRoutes.get(Right.EDIT_AGENDA, PermanencePaths.STOP, PermanencePaths.DAY_OUT);
    }

    @Bean
    static StaffRoutes ruleDaysPosts() {
        return StaffRoutes.post(
                Right.EDIT_AGENDA,
                PermanencePaths.STOP,
                PermanencePaths.DAY_OUT,
                PermanencePaths.DAY_BACK,
                PermanencePaths.PUBLISH);
    }

    @PostMapping(PermanencePaths.PUBLISH)
    View publish(@PathVariable String code, @PathVariable String id, @RequestParam(defaultValue = "") String version) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        boolean kept =
                permanences.publish(rule.id(), Typed.number(version, 0, 999_999).orElse(-1))
                        instanceof PlanPermanence.Answer.Kept;
        return done(activity, kept ? "permanence-publiee" : "permanence-autre");
    }

    @GetMapping(PermanencePaths.STOP)
    View stop(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        String today = LocalDate.ofInstant(clock.instant(), rule.zone()).toString();
        return show(activity, rule, "arret", today, "", List.of(), HttpStatus.OK, screens.ui(request));
    }

    @PostMapping(PermanencePaths.STOP)
    View stop(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        Ui ui = screens.ui(request);
        Optional<LocalDate> last = Typed.day(jour.strip());
        List<Mistake> mistakes = mistakes(last, motif, ui);
        if (!mistakes.isEmpty()) {
            return show(activity, rule, "arret", jour, motif, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, ui);
        }
        boolean kept = permanences.stop(
                        rule.id(), Typed.number(version, 0, 999_999).orElse(-1), last.orElseThrow(), motif.strip())
                instanceof PlanPermanence.Answer.Kept;
        return done(activity, kept ? "permanence-arretee" : "permanence-autre");
    }

    @GetMapping(PermanencePaths.DAY_OUT)
    View takeOut(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String jour,
            HttpServletRequest request) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        String day = Typed.day(jour).map(LocalDate::toString).orElse("");
        return show(activity, rule, "retrait", day, "", List.of(), HttpStatus.OK, screens.ui(request));
    }

    @PostMapping(PermanencePaths.DAY_OUT)
    View takeOut(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String motif,
            HttpServletRequest request) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        Ui ui = screens.ui(request);
        Optional<LocalDate> day = Typed.day(jour.strip());
        List<Mistake> mistakes = mistakes(day, motif, ui);
        if (mistakes.isEmpty()
                && !rule.when().rhythm().comesOn(day.orElseThrow(), rule.when().startsOn())) {
            mistakes.add(
                    new Mistake("jour", ui.t("agenda.permanence.day.none", Dates.weekday(day.get(), ui.locale()))));
        }
        if (!mistakes.isEmpty()) {
            return show(activity, rule, "retrait", jour, motif, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, ui);
        }
        permanences.takeOut(rule.id(), day.orElseThrow(), motif.strip());
        return done(activity, "date-retiree");
    }

    @PostMapping(PermanencePaths.DAY_BACK)
    View putBack(@PathVariable String code, @PathVariable String id, @RequestParam(defaultValue = "") String jour) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        Typed.day(jour).ifPresent(day -> permanences.putBack(rule.id(), day));
        return done(activity, "date-remise");
    }

    private static List<Mistake> mistakes(Optional<LocalDate> day, String reason, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (day.isEmpty()) {
            mistakes.add(new Mistake("jour", ui.t("agenda.plan.form.day.wrong")));
        }
        if (reason.isBlank()) {
            mistakes.add(new Mistake("motif", ui.t("agenda.permanence.reason.missing")));
        } else if (reason.length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("agenda.plan.form.long", LONGEST_REASON)));
        }
        return mistakes;
    }

    private View show(
            Activity activity,
            Recurrence rule,
            String act,
            String day,
            String reason,
            List<Mistake> mistakes,
            HttpStatus status,
            Ui ui) {
        return screens.show(
                "agenda/web/permanence/day",
                new DayPage(
                        activity.title(),
                        form.sentence(rule, ui),
                        PermanencePaths.of(activity),
                        PermanencePaths.of(activity, rule.id()) + "/" + act,
                        act,
                        day,
                        reason,
                        rule.version(),
                        mistakes),
                status);
    }

    private View done(Activity activity, String word) {
        screens.forgetKept();
        return SeeOther.to(PermanencePaths.of(activity) + "?fait=" + word);
    }

    private Activity open(String code) {
        Activity activity = door.openActivityToEdit(code);
        if (activity.kind() != ActivityKind.PERMANENCE) {
            throw PlanDoor.missing();
        }
        return activity;
    }

    private Recurrence find(Activity activity, String id) {
        return Typed.id(id)
                .flatMap(rules::find)
                .filter(rule -> rule.activity().equals(activity.id()))
                .map(rule -> names.named(List.of(rule)).getFirst())
                .orElseThrow(PlanDoor::missing);
    }
}
