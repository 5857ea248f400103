package fr.maillage.tours.web.tour;

import fr.maillage.agenda.SessionId;
import fr.maillage.tours.Stop;
import fr.maillage.tours.domain.tour.Tour;

/** Addresses of tours in the back office. */
final class TourPaths {

    static final String ALL = "/gestion/tournees";
    static final String NEW = ALL + "/nouvelle";
    static final String ONE = ALL + "/{code}";
    static final String EDIT = ONE + "/modification";
    static final String ANNOUNCE = ONE + "/annonce";
    static final String PAPER = ONE + "/horaires.pdf";
    static final String STOPS = ONE + "/arrets";
    static final String NEW_STOP = STOPS + "/nouveau";
    static final String STOP = STOPS + "/{id}";
    static final String EDIT_STOP = STOP + "/modification";
    static final String RETIRE = STOP + "/retrait";
    static final String RULE = STOP + "/horaires";
    static final String DAY_BACK = STOP + "/retour";
    static final String NEW_PASSAGE = STOP + "/passage";
    static final String MOVE = ALL + "/passages/{id}/deplacement";
    static final String CANCEL = ALL + "/passages/{id}/annulation";
    static final String AGAIN = ALL + "/passages/{id}/retour";

    private TourPaths() {}

    /** The page of a tour. */
    static String of(Tour tour) {
        return ALL + "/" + tour.code();
    }

    /** The page of one of its stops. */
    static String of(Tour tour, Stop stop) {
        return of(tour) + "/arrets/" + stop.id().value();
    }

    /** The pages of a passage. */
    static String of(SessionId session) {
        return ALL + "/passages/" + session.value();
    }
}
