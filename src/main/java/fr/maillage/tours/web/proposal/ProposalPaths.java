package fr.maillage.tours.web.proposal;

import fr.maillage.tours.domain.planning.Plan;
import java.time.LocalDate;
import java.util.UUID;

/** Addresses of proposals. */
final class ProposalPaths {

    static final String LIST = "/gestion/tournees/propositions";
    static final String NEW = LIST + "/nouvelle";
    static final String ONE = LIST + "/{code}";
    static final String SEARCH = ONE + "/calcul";
    static final String STOP = ONE + "/arret";
    static final String REMOVAL = ONE + "/suppression";
    static final String CSV = ONE + "/passages.csv";
    static final String VISIT = ONE + "/passages/{day}/{commune}/{unit}";
    static final String VILLAGE = ONE + "/villages/{commune}";
    static final String WISHES = ONE + "/souhaits";
    static final String UNDO = WISHES + "/{act}/retrait";
    static final String PUBLICATION = ONE + "/publication";

    private ProposalPaths() {}

    static String one(String code) {
        return LIST + "/" + code;
    }

    static String visit(String code, Plan.Visit visit) {
        return visit(code, visit.date(), visit.commune(), visit.unit());
    }

    static String visit(String code, LocalDate day, String commune, UUID unit) {
        return one(code) + "/passages/" + day + "/" + commune + "/" + unit;
    }

    static String village(String code, String commune) {
        return one(code) + "/villages/" + commune;
    }

    static String need(String code) {
        return "/gestion/besoins/" + code;
    }
}
