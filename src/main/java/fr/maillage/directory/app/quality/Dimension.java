package fr.maillage.directory.app.quality;

import java.util.Arrays;

/** What sheets are counted by. */
public enum Dimension {
    SOURCE("source"),
    COMMUNE("commune"),
    ORGANISATION("organisation");

    private final String word;

    Dimension(String word) {
        this.word = word;
    }

    /** As it stands in addresses. */
    public String word() {
        return word;
    }

    /** The one of that word; by source when it is none. */
    public static Dimension read(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(SOURCE);
    }
}
