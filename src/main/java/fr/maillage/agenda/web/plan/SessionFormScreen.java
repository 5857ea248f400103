package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.web.plan.SessionFormController.Told;
import fr.maillage.design.Choice;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The form of a session as it is shown, and what it says when it comes back. */
@Component
class SessionFormScreen {

    private final Screens screens;
    private final SessionChoices choices;
    private final WhereReading places;
    private final Animators animators;
    private final ConflictWords conflicts;
    private final SessionWords words;
    private final DeskActivities activities;

    SessionFormScreen(
            Screens screens,
            SessionChoices choices,
            WhereReading places,
            Animators animators,
            ConflictWords conflicts,
            SessionWords words,
            DeskActivities activities) {
        this.screens = screens;
        this.choices = choices;
        this.places = places;
        this.animators = animators;
        this.conflicts = conflicts;
        this.words = words;
        this.activities = activities;
    }

    /** Which activity is it a session of? */
    View choose(String day, Ui ui) {
        return screens.show(
                "agenda/web/plan/choose",
                new ChoosePage(
                        activities.listOffered().stream()
                                .map(row -> new Choice(row.code(), row.title()))
                                .toList(),
                        day));
    }

    /**
     * The form.
     *
     * @param session that is changed; null for a new one
     */
    View show(Activity activity, @Nullable Session session, SessionForm form, Told told, Ui ui) {
        Session announced = session != null && session.state() == SessionState.PUBLISHED ? session : null;
        String usual = activity.animatorName().isEmpty()
                ? ui.t("agenda.plan.form.animator.usual.none")
                : ui.t("agenda.plan.form.animator.usual", activity.animatorName());
        return screens.show(
                "agenda/web/plan/sessionform",
                new SessionFormPage(
                        session == null,
                        activity.title(),
                        activity.code(),
                        ui.t("agenda.plan.activity.minutes.said", activity.durationMinutes()),
                        session == null ? PlanPaths.SESSIONS : PlanPaths.of(session) + "/modification",
                        session == null ? PlanPaths.of(activity) : PlanPaths.of(session),
                        form,
                        announced == null ? null : words.when(announced, ui.locale()) + ", " + words.place(announced),
                        announced == null ? null : PlanPaths.of(announced) + "/deplacement",
                        told.asked(),
                        announced != null ? List.of() : places.choices(form.where(), activity.organisation(), ui),
                        choices.signUps(ui),
                        choices.closings(ui, form.closes()),
                        choices.languages(ui),
                        choices.features(ui),
                        choices.kits(ui),
                        animators.choices(
                                ui,
                                session == null ? null : session.animatorId(),
                                new Choice(SessionForm.USUAL, usual),
                                new Choice(SessionForm.OTHER, ui.t("agenda.plan.form.animator.other"))),
                        choices.rhythms(ui),
                        told.conflicts(),
                        told.mistakes(),
                        told.changed()),
                told.status());
    }

    /** What a refusal says on the form. */
    Told told(PlanAnswer answer, Ui ui) {
        return switch (answer) {
            case PlanAnswer.InTheWay(var found) ->
                new Told(List.of(), conflicts.say(found, ui), false, false, HttpStatus.UNPROCESSABLE_CONTENT);
            case PlanAnswer.KitTaken(var conflict) ->
                Told.wrong("materiel", conflicts.say(conflict, ui).text());
            case PlanAnswer.SeatsHeld(int people) -> Told.wrong("places", ui.t("agenda.plan.form.seats.held", people));
            case PlanAnswer.Past ignored -> Told.wrong("jour", ui.t("agenda.plan.form.past"));
            case PlanAnswer.ChangedMeanwhile ignored ->
                new Told(List.of(), List.of(), true, false, HttpStatus.CONFLICT);
            case PlanAnswer.WrongState ignored -> new Told(List.of(), List.of(), true, false, HttpStatus.CONFLICT);
            case PlanAnswer.Done ignored -> Told.NOTHING;
        };
    }
}
