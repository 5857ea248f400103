package fr.maillage.directory;

/**
 * The form that the help takes.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code modalites_accompagnement}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum SupportMode implements StandardTerm {
    ON_ONES_OWN("en-autonomie", "En autonomie"),
    INDIVIDUAL("individuel", "Accompagnement individuel"),
    WORKSHOP("atelier", "Dans un atelier collectif"),
    REMOTE("a-distance", "À distance");

    private final String code;
    private final String label;

    SupportMode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
