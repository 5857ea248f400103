package fr.maillage.directory;

/**
 * Whom a place addresses in particular; none named means everyone.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code publics_specifiquement_adresses}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum Audience implements StandardTerm {
    YOUNG("jeunes", "Jeunes"),
    STUDENTS("etudiants", "Étudiants"),
    FAMILIES("familles", "Familles et/ou enfants"),
    SENIORS("seniors", "Seniors"),
    WOMEN("femmes", "Femmes");

    private final String code;
    private final String label;

    Audience(String code, String label) {
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
