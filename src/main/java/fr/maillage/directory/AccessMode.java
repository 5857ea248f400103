package fr.maillage.directory;

/**
 * How a person gets in touch with a place.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code modalites_acces}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum AccessMode implements StandardTerm {
    COME("sur-place", "Se présenter"),
    PHONE("telephone", "Téléphoner"),
    MAIL("courriel", "Contacter par mail"),
    BOOK_ONLINE("rdv-en-ligne", "Prendre un RDV en ligne"),
    NO_PUBLIC("sans-accueil", "Ce lieu n'accueille pas de public"),
    PRESCRIPTION_MAIL("fiche-de-prescription", "Envoyer un mail avec une fiche de prescription");

    private final String code;
    private final String label;

    AccessMode(String code, String label) {
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
