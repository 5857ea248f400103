package fr.maillage.office.domain;

/**
 * Colours offered to a territory that has no idea of its own; a test reads that each is readable on every ground.
 */
public enum Swatch {
    /** The house’s own. */
    FIR("fir", "#1f4d3a"),
    SLATE("slate", "#274c6b"),
    NAVY("navy", "#1d3b8b"),
    PLUM("plum", "#5b2a56"),
    BRICK("brick", "#7d2f1b"),
    OLIVE("olive", "#4a4f14"),
    INK("ink", "#2b2b33");

    private final String word;
    private final String code;

    Swatch(String word, String code) {
        this.word = word;
        this.code = code;
    }

    /** As messages name it. */
    public String word() {
        return word;
    }

    /** {@code #rrggbb}. */
    public String code() {
        return code;
    }
}
