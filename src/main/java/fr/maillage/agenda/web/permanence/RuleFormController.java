package fr.maillage.agenda.web.permanence;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.permanence.PlanPermanence;
import fr.maillage.agenda.app.permanence.PlanPermanence.Answer;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.permanence.Recurrences;
import fr.maillage.agenda.app.permanence.SpotNames;
import fr.maillage.agenda.web.permanence.RuleScreen.Told;
import fr.maillage.agenda.web.plan.PlanDoor;
import fr.maillage.design.Dates;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.UuidV7;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Adding regular hours and changing them; the next dates are seen before anything is written. */
@Controller
class RuleFormController {

    private static final String SEARCH = "chercher";
    private static final String SEE = "voir";
    private static final String PUBLISH = "publier";

    private final Screens screens;
    private final PlanDoor door;
    private final Access access;
    private final Recurrences rules;
    private final SpotNames names;
    private final RuleReading reading;
    private final RuleScreen form;
    private final PlanPermanence permanences;
    private final Clock clock;

    RuleFormController(
            Screens screens,
            PlanDoor door,
            Access access,
            Recurrences rules,
            SpotNames names,
            RuleReading reading,
            RuleScreen form,
            PlanPermanence permanences,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.access = access;
        this.rules = rules;
        this.names = names;
        this.reading = reading;
        this.form = form;
        this.permanences = permanences;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes ruleFormRoutes() {
        return StaffRoutes.get(Right.EDIT_AGENDA, PermanencePaths.NEW, PermanencePaths.RULE);
    }

    @Bean
    static StaffRoutes ruleFormPosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, PermanencePaths.RULES, PermanencePaths.RULE);
    }

    @GetMapping(PermanencePaths.NEW)
    View fresh(@PathVariable String code, HttpServletRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        return form.show(open(code), null, RuleForm.fresh(today), Told.NOTHING, screens.ui(request));
    }

    @PostMapping(PermanencePaths.RULES)
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Activity activity = open(code);
        RuleForm typed = RuleForm.read(sent);
        String act = Typed.text(sent, "acte");
        if (act.equals(SEARCH)) {
            return form.show(activity, null, typed, Told.SEARCHED, ui);
        }
        RuleReading.Read read = reading.read(typed, UuidV7.at(clock.instant()), activity.id(), null, ui);
        Recurrence rule = read.rule();
        if (rule == null) {
            return form.show(activity, null, typed, Told.wrong(read.mistakes()), ui);
        }
        access.require(
                Right.EDIT_AGENDA,
                new Target(activity.organisation(), rule.spot().commune()));
        boolean inTheWay =
                !typed.knowing() && !form.inTheWay(activity, rule, ui).isEmpty();
        if (act.equals(SEE) || inTheWay) {
            return form.show(activity, null, typed, Told.seen(rule, !act.equals(SEE)), ui);
        }
        boolean announced = act.equals(PUBLISH);
        permanences.add(announced ? rule.in(SessionState.PUBLISHED) : rule);
        screens.forgetKept();
        return SeeOther.to(
                PermanencePaths.of(activity) + (announced ? "?fait=permanence-publiee" : "?fait=permanence"));
    }

    @GetMapping(PermanencePaths.RULE)
    View edit(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Activity activity = open(code);
        Recurrence rule = find(activity, id);
        return form.show(activity, rule, RuleForm.of(rule), Told.NOTHING, screens.ui(request));
    }

    @PostMapping(PermanencePaths.RULE)
    View change(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Activity activity = open(code);
        Recurrence before = find(activity, id);
        RuleForm typed = RuleForm.read(sent);
        String act = Typed.text(sent, "acte");
        if (act.equals(SEARCH)) {
            return form.show(activity, before, typed, Told.SEARCHED, ui);
        }
        RuleReading.Read read = reading.read(typed, before.id(), activity.id(), before, ui);
        Recurrence rule = read.rule();
        if (rule == null) {
            return form.show(activity, before, typed, Told.wrong(read.mistakes()), ui);
        }
        access.require(
                Right.EDIT_AGENDA,
                new Target(activity.organisation(), rule.spot().commune()));
        boolean inTheWay =
                !typed.knowing() && !form.inTheWay(activity, rule, ui).isEmpty();
        if (act.equals(SEE) || inTheWay) {
            return form.show(activity, before, typed, Told.seen(rule, !act.equals(SEE)), ui);
        }
        Recurrence wish = act.equals(PUBLISH) ? rule.in(SessionState.PUBLISHED) : rule;
        if (permanences.change(wish, typed.reason()) instanceof Answer.ChangedMeanwhile) {
            return form.show(activity, before, typed, Told.CHANGED, ui);
        }
        screens.forgetKept();
        return SeeOther.to(PermanencePaths.of(activity) + "?fait=permanence-changee");
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
