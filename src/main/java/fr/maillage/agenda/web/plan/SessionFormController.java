package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.app.plan.PlanSession;
import fr.maillage.agenda.app.plan.PublishSession;
import fr.maillage.agenda.app.plan.SessionPlan;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** Planning a session, and changing one. */
@Controller
class SessionFormController {

    private static final String NEW = PlanPaths.SESSIONS + "/nouvelle";
    private static final String EDIT = PlanPaths.SESSIONS + "/{id}/modification";
    private static final String SEARCH = "chercher";
    private static final String PUBLISH = "publier";

    private final Screens screens;
    private final PlanDoor door;
    private final Access access;
    private final SessionReading reading;
    private final SessionFormScreen form;
    private final PlanSession plan;
    private final PublishSession publish;
    private final DeskActivities activities;

    SessionFormController(
            Screens screens,
            PlanDoor door,
            Access access,
            SessionReading reading,
            SessionFormScreen form,
            PlanSession plan,
            PublishSession publish,
            DeskActivities activities) {
        this.screens = screens;
        this.door = door;
        this.access = access;
        this.reading = reading;
        this.form = form;
        this.plan = plan;
        this.publish = publish;
        this.activities = activities;
    }

    @Bean
    static StaffRoutes sessionFormRoutes() {
        return StaffRoutes.get(Right.EDIT_AGENDA, NEW, EDIT);
    }

    @Bean
    static StaffRoutes sessionFormPosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, PlanPaths.SESSIONS, EDIT);
    }

    @GetMapping(NEW)
    View fresh(
            @RequestParam(defaultValue = "") String activite,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String copie,
            HttpServletRequest request) {
        if (!copie.isEmpty()) {
            Session source = door.open(copie);
            Activity same = open(source.activity().code());
            return form.show(same, null, SessionForm.copyOf(source), Told.NOTHING, screens.ui(request));
        }
        String day = Typed.day(jour).map(Object::toString).orElse("");
        if (activite.isEmpty()) {
            return form.choose(day, screens.ui(request));
        }
        Activity activity = open(activite);
        return form.show(activity, null, SessionForm.fresh(activity, day), Told.NOTHING, screens.ui(request));
    }

    @PostMapping(PlanPaths.SESSIONS)
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Activity activity = open(Typed.text(sent, "activite"));
        SessionForm typed = SessionForm.read(sent);
        if (Typed.text(sent, "acte").equals(SEARCH)) {
            return form.show(activity, null, typed, Told.SEARCHED, ui);
        }
        SessionReading.Read read = reading.read(typed, activity, null, null, ui);
        SessionPlan wish = read.plan();
        if (wish == null) {
            return form.show(activity, null, typed, Told.wrong(read.mistakes()), ui);
        }
        access.require(
                Right.EDIT_AGENDA,
                new Target(activity.organisation(), wish.spot().commune()));
        PlanAnswer answer = plan.create(wish, read.repeat(), typed.knowing(), ui.locale());
        if (!(answer instanceof PlanAnswer.Done done)) {
            return form.show(activity, null, typed, form.told(answer, ui), ui);
        }
        boolean announced = Typed.text(sent, "acte").equals(PUBLISH)
                && done.sessions().stream().map(publish::publish).allMatch(PlanAnswer.Done.class::isInstance);
        screens.forgetKept();
        return SeeOther.to(PlanPaths.of(done.first()) + (announced ? "?fait=publie" : "?fait=seance"));
    }

    @GetMapping(EDIT)
    View edit(@PathVariable String id, HttpServletRequest request) {
        Session session = door.openToEdit(id);
        if (session.isCancelled()) {
            return SeeOther.to(PlanPaths.of(session));
        }
        return form.show(session.activity(), session, SessionForm.of(session), Told.NOTHING, screens.ui(request));
    }

    @PostMapping(EDIT)
    View change(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = door.openToEdit(id);
        SessionForm typed = SessionForm.read(sent);
        if (Typed.text(sent, "acte").equals(SEARCH)) {
            return form.show(session.activity(), session, typed, Told.SEARCHED, ui);
        }
        SessionReading.Fixed fixed = session.state() == SessionState.PUBLISHED
                ? new SessionReading.Fixed(session.startsAt(), session.endsAt(), session.zone(), session.spot())
                : null;
        SessionReading.Read read = reading.read(typed, session.activity(), fixed, session.animatorId(), ui);
        SessionPlan wish = read.plan();
        if (wish == null) {
            return form.show(session.activity(), session, typed, Told.wrong(read.mistakes()), ui);
        }
        access.require(
                Right.EDIT_AGENDA,
                new Target(session.activity().organisation(), wish.spot().commune()));
        int version = Typed.number(typed.version(), 0, Integer.MAX_VALUE).orElse(-1);
        PlanAnswer answer = plan.change(session.id(), version, wish, typed.knowing(), ui.locale());
        if (!(answer instanceof PlanAnswer.Done)) {
            return form.show(session.activity(), session, typed, form.told(answer, ui), ui);
        }
        screens.forgetKept();
        return SeeOther.to(PlanPaths.of(session) + "?fait=change");
    }

    /** An activity that sessions can be planned of: not one put away, and not a permanence, whose rule makes them. */
    private Activity open(String code) {
        Activity activity = door.openActivity(code);
        if (activity.kind() == ActivityKind.PERMANENCE || activities.isArchived(activity.id())) {
            throw PlanDoor.missing();
        }
        return activity;
    }

    /**
     * What a form that comes back has to say.
     *
     * @param asked whether places were looked for
     */
    record Told(
            List<Mistake> mistakes,
            List<ConflictWords.Said> conflicts,
            boolean changed,
            boolean asked,
            HttpStatus status) {

        static final Told NOTHING = new Told(List.of(), List.of(), false, false, HttpStatus.OK);
        static final Told SEARCHED = new Told(List.of(), List.of(), false, true, HttpStatus.OK);

        static Told wrong(List<Mistake> mistakes) {
            return new Told(mistakes, List.of(), false, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }

        static Told wrong(String field, @Nullable String message) {
            return wrong(List.of(new Mistake(field, message == null ? "" : message)));
        }
    }
}
