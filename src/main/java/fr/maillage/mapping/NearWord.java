package fr.maillage.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that somebody probably meant. */
public final class NearWord {

    private static final int FARTHEST = 2;

    private NearWord() {}

    /** « ; vouliez-vous dire « colonne » ? » when a known word is near. */
    public static String suggestion(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(one.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))
                        <= Math.min(FARTHEST, word.length() / 3))
                .min(Comparator.comparingInt(one -> distance(one, word)))
                .map(near -> " ; vouliez-vous dire « " + near + " » ?")
                .orElse("");
    }

    /** Letters to add, drop or change (Levenshtein); long words are far from everything. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST || a.length() > 60) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
