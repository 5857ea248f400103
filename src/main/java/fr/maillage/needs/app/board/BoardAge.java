package fr.maillage.needs.app.board;

import java.util.Arrays;

/** How long ago a need was raised. Addresses carry the word. */
public enum BoardAge {
    ANY("", 0, Integer.MAX_VALUE),
    WEEK("semaine", 0, 7),
    MONTH("mois", 7, 30),
    QUARTER("trimestre", 30, 90),
    OLDER("plus", 90, Integer.MAX_VALUE);

    private final String word;
    private final int from;
    private final int until;

    BoardAge(String word, int from, int until) {
        this.word = word;
        this.from = from;
        this.until = until;
    }

    /** As addresses carry it. */
    public String word() {
        return word;
    }

    /** Days, included. */
    int from() {
        return from;
    }

    /** Days, excluded. */
    int until() {
        return until;
    }

    /** The one of that word; any age for any other. */
    public static BoardAge read(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(ANY);
    }
}
