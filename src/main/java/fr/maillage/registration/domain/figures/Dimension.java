package fr.maillage.registration.domain.figures;

import java.util.Arrays;

/** What attendance is told by. */
public enum Dimension {
    MONTH("mois", true),
    WORKSHOP("atelier", true),
    COMMUNE("commune", true),
    ORGANISATION("organisation", true),
    /** A workshop may be for several. */
    AUDIENCE("public", false);

    private final String word;
    private final boolean partition;

    Dimension(String word, boolean partition) {
        this.word = word;
        this.partition = partition;
    }

    /** As addresses carry it. */
    public String word() {
        return word;
    }

    /** Whether each session is in exactly one line. */
    public boolean isPartition() {
        return partition;
    }

    /** The one of that word; by month for any other. */
    public static Dimension read(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(MONTH);
    }
}
