package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.design.Typed;
import fr.maillage.territory.CommuneCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens the sessions and activities of the back office's addresses to those who may. */
@Component
public class PlanDoor {

    private final Agenda agenda;
    private final Activities activities;
    private final DeskActivities desk;
    private final Access access;

    PlanDoor(Agenda agenda, Activities activities, DeskActivities desk, Access access) {
        this.agenda = agenda;
        this.activities = activities;
        this.desk = desk;
        this.access = access;
    }

    /** The session of an identifier; 404 when there is none, and for a draft beyond reach. */
    Session open(String id) {
        Session session = Typed.id(id)
                .flatMap(one -> agenda.findSession(new SessionId(one)))
                .orElseThrow(PlanDoor::missing);
        if (session.state() == SessionState.DRAFT && !access.may(Right.READ_AGENDA, target(session))) {
            throw missing();
        }
        return session;
    }

    /** The same for whoever will change it: 403 without the right. */
    Session openToEdit(String id) {
        Session session = open(id);
        access.require(Right.EDIT_AGENDA, target(session));
        return session;
    }

    boolean mayEdit(Session session) {
        return access.may(Right.EDIT_AGENDA, target(session));
    }

    /** How far whoever is signed in may plan. */
    public Reach reach() {
        return access.reach(Right.EDIT_AGENDA);
    }

    /** Whose drafts whoever is signed in sees. */
    Reach sight() {
        return access.reach(Right.READ_AGENDA);
    }

    /** The activity of a public code; 404 when there is none. */
    public Activity openActivity(String code) {
        return activities.findByCode(code.replace("\u0000", "")).orElseThrow(PlanDoor::missing);
    }

    /** The same for whoever will change it: 403 without the right. */
    public Activity openActivityToEdit(String code) {
        Activity activity = openActivity(code);
        access.require(Right.EDIT_AGENDA, target(activity));
        return activity;
    }

    public boolean mayEdit(Activity activity) {
        return access.may(Right.EDIT_AGENDA, target(activity));
    }

    private Target target(Activity activity) {
        return new Target(
                activity.organisation(),
                desk.findCommune(activity.id()).flatMap(CommuneCode::read).orElse(null));
    }

    private static Target target(Session session) {
        return new Target(session.activity().organisation(), session.spot().commune());
    }

    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
