package fr.maillage.directory;

/**
 * Whether a place stays or travels; it may do both.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code itinerance}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum Itinerancy implements StandardTerm {
    FIXED("fixe", "Fixe"),
    ITINERANT("itinerant", "Itinérant");

    private final String code;
    private final String label;

    Itinerancy(String code, String label) {
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
