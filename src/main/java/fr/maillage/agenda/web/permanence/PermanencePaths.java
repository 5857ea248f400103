package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.Activity;
import java.util.UUID;

/** Addresses of regular hours in the back office. */
final class PermanencePaths {

    static final String LIST = "/gestion/agenda/permanences";
    static final String ONE = LIST + "/{code}";
    static final String RULES = ONE + "/horaires";
    static final String NEW = RULES + "/nouveaux";
    static final String RULE = RULES + "/{id}";
    static final String STOP = RULE + "/arret";
    static final String DAY_OUT = RULE + "/retrait";
    static final String DAY_BACK = RULE + "/retour";
    static final String PUBLISH = RULE + "/publication";

    private PermanencePaths() {}

    /** The page of a permanence. */
    static String of(Activity activity) {
        return LIST + "/" + activity.code();
    }

    /** The page of one of its rules. */
    static String of(Activity activity, UUID rule) {
        return of(activity) + "/horaires/" + rule;
    }
}
