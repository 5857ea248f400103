package fr.maillage.steering.web;

/** Addresses of the observatory. */
final class ObservatoryPaths {

    static final String PAGE = "/gestion/observatoire";
    static final String WAITING = PAGE + "/attente.csv";
    static final String ANSWERS = PAGE + "/reponses.csv";
    static final String STOPS = PAGE + "/arrets.csv";
    static final String DISTANCES = PAGE + "/distances.csv";
    static final String SHEET = PAGE + "/page.pdf";

    private ObservatoryPaths() {}
}
