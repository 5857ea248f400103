package fr.maillage.tours.web.unit;

import fr.maillage.agenda.SessionId;
import fr.maillage.tours.Unit;

/** Where pages of mobile units are. */
public final class VehiclePaths {

    /** All of them. */
    public static final String ALL = "/gestion/vehicules";

    static final String NEW = ALL + "/nouveau";
    static final String ONE = ALL + "/{code}";
    static final String EDIT = ONE + "/modification";
    static final String RETIRE = ONE + "/retrait";
    static final String MONTH = ONE + "/calendrier";
    static final String CREW = ONE + "/equipage";
    static final String NEW_MEMBER = CREW + "/nouveau";
    static final String MEMBER = CREW + "/{id}";
    static final String ABSENCES = ONE + "/absences";
    static final String NEW_ABSENCE = ABSENCES + "/nouvelle";
    static final String BACK = ABSENCES + "/{id}/retrait";

    private VehiclePaths() {}

    /** The page of one. */
    public static String of(Unit unit) {
        return ALL + "/" + unit.code();
    }

    /** The page of a passage, where it is moved or cancelled. */
    static String passage(SessionId session) {
        return "/gestion/agenda/seances/" + session.value();
    }
}
