package fr.maillage.directory.domain.merge;

/** How alike two words are written: letters missing, doubled, wrong or swapped. */
final class Spelling {

    private Spelling() {}

    /** Whether one is the other with a slip: one slip from four letters on, two from eight on; numbers never. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int slips = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
        return slips > 0
                && Math.abs(one.length() - other.length()) <= slips
                && !hasDigit(one)
                && !hasDigit(other)
                && distance(one, other) <= slips;
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Restricted Damerau–Levenshtein distance. */
    static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            table[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            table[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1), table[i - 1][j - 1] + cost);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                table[i][j] = swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
            }
        }
        return table[one.length()][other.length()];
    }
}
