package fr.maillage.directory.domain.merge;

import fr.maillage.shared.PlainText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How two streets compare. */
enum StreetLikeness {
    /** At least one is unsaid. */
    UNKNOWN,
    /** Number and street. */
    SAME,
    /** The street; a number is unsaid. */
    STREET,
    /** The street, and another number. */
    NEIGHBOUR,
    OTHER;

    private static final Set<String> EMPTY =
            Set.of("de", "du", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("pl", "place"),
            Map.entry("r", "rue"),
            Map.entry("rte", "route"),
            Map.entry("ch", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("imp", "impasse"),
            Map.entry("all", "allee"),
            Map.entry("allees", "allee"),
            Map.entry("qu", "quai"),
            Map.entry("fg", "faubourg"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("gal", "general"),
            Map.entry("dr", "docteur"),
            Map.entry("mal", "marechal"),
            Map.entry("pdt", "president"));
    private static final Set<String> WAYS = Set.of(
            "rue",
            "avenue",
            "boulevard",
            "place",
            "route",
            "chemin",
            "impasse",
            "allee",
            "quai",
            "faubourg",
            "cour",
            "square");

    static StreetLikeness of(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        Set<String> numbersOne = numbers(a);
        Set<String> numbersOther = numbers(b);
        a.removeAll(numbersOne);
        b.removeAll(numbersOther);
        if (a.isEmpty() || b.isEmpty()) {
            return UNKNOWN;
        }
        if (!sameStreet(a, b)) {
            return OTHER;
        }
        if (numbersOne.isEmpty() && numbersOther.isEmpty()) {
            return SAME;
        }
        if (numbersOne.isEmpty() || numbersOther.isEmpty()) {
            return STREET;
        }
        return numbersOne.stream().anyMatch(numbersOther::contains) ? SAME : NEIGHBOUR;
    }

    private static boolean sameStreet(Set<String> a, Set<String> b) {
        Set<String> shorter = a.size() <= b.size() ? a : b;
        Set<String> longer = a.size() <= b.size() ? b : a;
        long telling = shorter.stream().filter(word -> !WAYS.contains(word)).count();
        long found = shorter.stream()
                .filter(word -> !WAYS.contains(word))
                .filter(word -> longer.stream().anyMatch(each -> Spelling.alike(word, each)))
                .count();
        return telling > 0 ? found == telling || (telling >= 3 && found >= telling - 1) : longer.containsAll(shorter);
    }

    private static Set<String> numbers(Set<String> words) {
        Set<String> numbers = new LinkedHashSet<>();
        words.stream().filter(Spelling::hasDigit).forEach(numbers::add);
        return numbers;
    }

    private static Set<String> words(String street) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(PlainText.of(street).split(" ", -1))
                .map(word -> SHORT.getOrDefault(word, word))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .forEach(words::add);
        return words;
    }
}
