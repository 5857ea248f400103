package fr.maillage.directory.domain.merge;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * How alike two names are.
 *
 * @param share between 0 and 1: how much of the weight of both names is in words that both have
 * @param onlyOne weight of the words that only the first has, and
 * @param onlyOther those that only the second has
 * @param otherKind whether each says a kind of place and they have none in common
 * @param otherNumber whether they differ by a number: « Bureau 1 », « Bureau 2 »
 */
record NameLikeness(double share, double onlyOne, double onlyOther, boolean otherKind, boolean otherNumber) {

    private static final double COMMUNE = 0.25;

    static NameLikeness of(Sighting one, Sighting other, WordWeights weights) {
        NameWords a = NameWords.of(one.name());
        NameWords b = NameWords.of(other.name());
        Set<String> commune = new HashSet<>(NameWords.of(one.communeName()).words());
        commune.addAll(NameWords.of(other.communeName()).words());
        Set<String> free = new HashSet<>(b.words());
        double both = 0;
        double onlyOne = 0;
        boolean numbers = false;
        for (String word : a.words()) {
            double weight = weight(word, commune, weights);
            String match = match(word, free);
            if (match.isEmpty()) {
                onlyOne += weight;
                numbers |= Spelling.hasDigit(word);
            } else {
                free.remove(match);
                both += weight;
            }
        }
        double onlyOther = 0;
        boolean otherNumbers = false;
        for (String word : free) {
            onlyOther += weight(word, commune, weights);
            otherNumbers |= Spelling.hasDigit(word);
        }
        double all = 2 * both + onlyOne + onlyOther;
        Set<String> kinds = a.kinds(commune);
        Set<String> otherKinds = b.kinds(commune);
        return new NameLikeness(
                all == 0 ? 0 : 2 * both / all,
                onlyOne,
                onlyOther,
                !kinds.isEmpty() && !otherKinds.isEmpty() && Collections.disjoint(kinds, otherKinds),
                numbers && otherNumbers);
    }

    /** Whether each name has a word of its own that tells something. */
    boolean eachHasItsOwn() {
        return onlyOne > 0.3 && onlyOther > 0.3;
    }

    /** Whether one name says all that the other does. */
    boolean oneHoldsTheOther() {
        return Math.min(onlyOne, onlyOther) < 0.05;
    }

    private static double weight(String word, Set<String> commune, WordWeights weights) {
        return commune.contains(word) ? COMMUNE : weights.of(word);
    }

    private static String match(String word, Set<String> others) {
        if (others.contains(word)) {
            return word;
        }
        return others.stream()
                .filter(other -> Spelling.alike(word, other))
                .min(String::compareTo)
                .orElse("");
    }
}
