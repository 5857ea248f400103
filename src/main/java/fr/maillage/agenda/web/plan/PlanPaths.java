package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;

/** Addresses of planning. */
public final class PlanPaths {

    public static final String AGENDA = "/gestion/agenda";
    public static final String WEEK = AGENDA + "/semaine";
    public static final String LIST = AGENDA + "/liste";
    public static final String ACTIVITIES = AGENDA + "/activites";
    public static final String SESSIONS = AGENDA + "/seances";
    public static final String PERMANENCES = AGENDA + "/permanences";
    public static final String KITS = AGENDA + "/materiel";
    public static final String COPY = AGENDA + "/copie";

    private PlanPaths() {}

    /** The page of a session. */
    public static String of(Session session) {
        return of(session.id());
    }

    /** The page of a session. */
    public static String of(SessionId session) {
        return SESSIONS + "/" + session.value();
    }

    /** The page of an activity. */
    public static String of(Activity activity) {
        return ACTIVITIES + "/" + activity.code();
    }
}
