package fr.maillage.directory;

/**
 * A need that a place is prepared for.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code prise_en_charge_specifique}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum SpecificCare implements StandardTerm {
    DEAFNESS("surdite", "Surdité"),
    MOTOR_DISABILITY("handicaps-moteurs", "Handicaps moteurs"),
    MENTAL_DISABILITY("handicaps-mentaux", "Handicaps mentaux"),
    ILLITERACY("illettrisme", "Illettrisme"),
    ENGLISH("anglais", "Langues étrangères (anglais)"),
    OTHER_LANGUAGES("autres-langues", "Langues étrangères (autres)"),
    VISUAL_IMPAIRMENT("deficience-visuelle", "Déficience visuelle");

    private final String code;
    private final String label;

    SpecificCare(String code, String label) {
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
