package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.agenda.app.plan.EditActivity;
import fr.maillage.design.Choice;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.TermWords;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.UuidV7;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Adding an activity, changing one, putting one away. */
@Controller
class ActivityFormController {

    private static final String NEW = PlanPaths.ACTIVITIES + "/nouvelle";
    private static final String ONE = PlanPaths.ACTIVITIES + "/{code}";
    private static final String EDIT = ONE + "/modification";
    private static final String AWAY = ONE + "/rangement";

    private final Screens screens;
    private final PlanDoor door;
    private final ActivityReading reading;
    private final Animators animators;
    private final Activities activities;
    private final DeskActivities desk;
    private final EditActivity edit;
    private final SessionWords words;
    private final TermWords terms;
    private final Clock clock;

    ActivityFormController(
            Screens screens,
            PlanDoor door,
            ActivityReading reading,
            Animators animators,
            Activities activities,
            DeskActivities desk,
            EditActivity edit,
            SessionWords words,
            TermWords terms,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.reading = reading;
        this.animators = animators;
        this.activities = activities;
        this.desk = desk;
        this.edit = edit;
        this.words = words;
        this.terms = terms;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes activityFormRoutes() {
        return StaffRoutes.get(Right.EDIT_AGENDA, NEW, EDIT);
    }

    @Bean
    static StaffRoutes activityFormPosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, PlanPaths.ACTIVITIES, EDIT, AWAY);
    }

    @GetMapping(NEW)
    View fresh(@RequestParam(defaultValue = "") String genre, HttpServletRequest request) {
        Reach reach = door.reach();
        String organisation = reach.organisations().size() == 1
                ? reach.organisations().iterator().next().toString()
                : "";
        String commune = reach.communes().size() == 1 && organisation.isEmpty()
                ? reach.communes().iterator().next()
                : "";
        return show(
                null, ActivityForm.fresh(organisation, commune, kind(genre)), List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(PlanPaths.ACTIVITIES)
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        ActivityForm form = ActivityForm.read(sent);
        ActivityReading.Read read = reading.read(
                form,
                null,
                new ActivityId(UuidV7.at(clock.instant())),
                activities.freeCode(),
                door.reach(),
                screens.ui(request));
        Activity activity = read.activity();
        if (activity == null) {
            return show(null, form, read.mistakes(), false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        edit.add(activity, read.commune());
        return SeeOther.to(
                activity.kind() == ActivityKind.PERMANENCE
                        ? PlanPaths.PERMANENCES + "/" + activity.code() + "/horaires/nouveaux"
                        : PlanPaths.of(activity) + "?fait=activite");
    }

    @GetMapping(EDIT)
    View edit(@PathVariable String code, HttpServletRequest request) {
        Activity activity = door.openActivityToEdit(code);
        ActivityForm form =
                ActivityForm.of(activity, desk.findCommune(activity.id()).orElse(null));
        return show(activity, form, List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(EDIT)
    View change(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Activity before = door.openActivityToEdit(code);
        ActivityForm form = ActivityForm.read(sent);
        ActivityReading.Read read =
                reading.read(form, before, before.id(), before.code(), door.reach(), screens.ui(request));
        Activity activity = read.activity();
        if (activity == null) {
            return show(before, form, read.mistakes(), false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        int version = Typed.number(form.version(), 0, Integer.MAX_VALUE).orElse(-1);
        if (!edit.change(activity, version, read.commune())) {
            return show(before, form, List.of(), true, HttpStatus.CONFLICT, request);
        }
        screens.forgetKept();
        return SeeOther.to(PlanPaths.of(activity) + "?fait=change");
    }

    @PostMapping(AWAY)
    RedirectView putAway(@PathVariable String code, @RequestParam(defaultValue = "") String acte) {
        Activity activity = door.openActivityToEdit(code);
        boolean away = !acte.equals("reprendre");
        edit.archive(activity, away);
        return SeeOther.to(PlanPaths.of(activity) + (away ? "?fait=range" : "?fait=repris"));
    }

    private static ActivityKind kind(String asked) {
        return Arrays.stream(ActivityKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(ActivityKind.WORKSHOP);
    }

    private View show(
            @Nullable Activity activity,
            ActivityForm form,
            List<fr.maillage.design.Mistake> mistakes,
            boolean changed,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Reach reach = door.reach();
        boolean permanence = activity != null && activity.kind() == ActivityKind.PERMANENCE;
        return screens.show(
                "agenda/web/plan/activityform",
                new ActivityFormPage(
                        activity == null ? null : activity.title(),
                        activity == null ? PlanPaths.ACTIVITIES : PlanPaths.of(activity) + "/modification",
                        activity == null ? PlanPaths.ACTIVITIES : PlanPaths.of(activity),
                        form,
                        permanence
                                ? List.of()
                                : Arrays.stream(ActivityKind.values())
                                        .filter(kind -> activity == null || kind != ActivityKind.PERMANENCE)
                                        .map(kind -> new Choice(
                                                kind.name(),
                                                words.kind(kind, ui.locale()),
                                                ui.t("agenda.plan.activity.kind." + kind.name())))
                                        .toList(),
                        Arrays.stream(Level.values())
                                .map(level -> new Choice(level.name(), words.level(level, ui.locale())))
                                .toList(),
                        choices(Audience.values(), ui),
                        choices(Service.values(), ui),
                        organisations(activity, reach, ui),
                        reading.communes(reach),
                        animators.choices(
                                ui,
                                activity == null ? null : activity.animatorId(),
                                new Choice("", ui.t("agenda.plan.activity.animator.none")),
                                new Choice(SessionForm.OTHER, ui.t("agenda.plan.form.animator.other"))),
                        mistakes,
                        changed),
                status);
    }

    private List<Choice> organisations(@Nullable Activity activity, Reach reach, Ui ui) {
        List<Choice> choices = reading.organisations(reach, ui);
        String now = activity == null || activity.organisation() == null
                ? ""
                : activity.organisation().toString();
        return choices.stream().anyMatch(one -> one.value().equals(now))
                ? choices
                : Stream.concat(
                                choices.stream(),
                                Stream.of(new Choice(now, ui.t("agenda.plan.activity.organisation.kept"))))
                        .toList();
    }

    private List<Choice> choices(StandardTerm[] all, Ui ui) {
        return Arrays.stream(all)
                .map(term -> new Choice(term.name(), terms.of(term, ui.locale())))
                .toList();
    }
}
