package fr.maillage.directory;

/**
 * A national programme that a place takes part in.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code dispositif_programmes_nationaux}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum Programme implements StandardTerm {
    AIDANTS_CONNECT("aidants-connect", "Aidants Connect"),
    REFERENCE_LIBRARY("bibliotheques-de-reference", "Bibliothèques numérique de référence"),
    PIX("pix", "Certification PIX"),
    CONSEILLERS_NUMERIQUES("conseillers-numeriques", "Conseillers numériques"),
    EMMAUS_CONNECT("emmaus-connect", "Emmaüs Connect"),
    FRANCE_SERVICES("france-services", "France Services"),
    GRANDE_ECOLE_DU_NUMERIQUE("grande-ecole-du-numerique", "Grande école du numérique"),
    CROIX_ROUGE("croix-rouge", "La Croix Rouge"),
    CAF_ACCESS_POINT("point-numerique-caf", "Point d'accès numérique CAF"),
    PROMENEURS_DU_NET("promeneurs-du-net", "Promeneurs du net"),
    RELAIS_NUMERIQUE("relais-numerique", "Relais numérique (Emmaüs Connect)");

    private final String code;
    private final String label;

    Programme(String code, String label) {
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
