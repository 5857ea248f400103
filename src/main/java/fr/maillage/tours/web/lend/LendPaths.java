package fr.maillage.tours.web.lend;

import fr.maillage.tours.domain.lend.Loan;

/** Where pages of what is lent are. */
final class LendPaths {

    static final String ALL = "/gestion/prets";
    static final String NEW = ALL + "/nouveau";
    static final String ROOMS = ALL + "/salles";
    static final String ROOM = ROOMS + "/{id}";
    static final String ONE = ALL + "/{code}";
    static final String SLIP = ALL + "/{code}/bon.pdf";
    static final String OUT = ALL + "/{code}/remise";
    static final String BACK = ALL + "/{code}/retour";
    static final String CANCEL = ALL + "/{code}/annulation";

    private LendPaths() {}

    static String of(Loan loan) {
        return ALL + "/" + loan.code();
    }
}
