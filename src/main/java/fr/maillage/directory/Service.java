package fr.maillage.directory;

/**
 * What a place helps with.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code services}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum Service implements StandardTerm {
    ADMINISTRATIVE_HELP("demarches", "Aide aux démarches administratives"),
    EVERYDAY_SKILLS("outils-du-quotidien", "Maîtrise des outils numériques du quotidien"),
    JOB_SEARCH("emploi", "Insertion professionnelle via le numérique"),
    SAFE_USE("securite", "Utilisation sécurisée du numérique"),
    PARENTING("parentalite", "Parentalité et éducation avec le numérique"),
    CREATION("creation", "Loisirs et créations numériques"),
    DIGITAL_CULTURE("culture-numerique", "Compréhension du monde numérique"),
    ACCESS_EQUIPMENT("acces-internet", "Accès internet et matériel informatique"),
    CHEAP_EQUIPMENT("materiel-solidaire", "Acquisition de matériel informatique à prix solidaire");

    private final String code;
    private final String label;

    Service(String code, String label) {
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
