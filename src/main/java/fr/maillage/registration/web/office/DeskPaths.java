package fr.maillage.registration.web.office;

import fr.maillage.agenda.Session;
import fr.maillage.registration.domain.Registration;

/** Addresses of the staff's side. */
public final class DeskPaths {

    public static final String MINE = "/gestion/inscriptions";
    public static final String NEW = MINE + "/nouvelle";
    public static final String SLIPS = MINE + "/papillons.pdf";
    public static final String SESSION = "/gestion/agenda/seances/{id}";
    public static final String FIGURES = "/gestion/frequentation";

    private DeskPaths() {}

    /** The page of a session in planning. */
    public static String of(Session session) {
        return "/gestion/agenda/seances/" + session.id().value();
    }

    /** Who comes to a session. */
    public static String people(Session session) {
        return of(session) + "/inscrits";
    }

    /** Who came. */
    public static String attendance(Session session) {
        return of(session) + "/presences";
    }

    /** Where somebody is signed up for a session. */
    public static String add(Session session) {
        return NEW + "?seance=" + session.code();
    }

    /** One registration. */
    public static String of(Registration registration) {
        return MINE + "/" + registration.id().value();
    }
}
