package fr.maillage.directory;

/**
 * What the person pays.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code frais_a_charge}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum Cost implements StandardTerm {
    FREE("gratuit", "Gratuit"),
    FREE_UNDER_CONDITION("gratuit-sous-condition", "Gratuit sous condition"),
    PAYING("payant", "Payant");

    private final String code;
    private final String label;

    Cost(String code, String label) {
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
