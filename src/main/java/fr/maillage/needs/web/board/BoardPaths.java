package fr.maillage.needs.web.board;

/** Addresses of the board. */
final class BoardPaths {

    static final String LIST = "/gestion/besoins";
    static final String OFFER = LIST + "/offre";
    static final String THEMES = LIST + "/themes";
    static final String EPCI = LIST + "/epci";
    static final String CSV = ".csv";

    private BoardPaths() {}
}
