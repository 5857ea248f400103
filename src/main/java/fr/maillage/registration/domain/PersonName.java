package fr.maillage.registration.domain;

import fr.maillage.shared.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as people type them: accents, capitals, hyphens, the order of first and last name and « Mme » make no difference. */
public final class PersonName {

    private static final Set<String> TITLES =
            Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mrs", "ms", "et");

    /** The longest that is looked at. */
    private static final int LONGEST = 100;

    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}\\p{Zs}.,'’ʼ‘\\-‐‑]{1," + LONGEST + "}");

    /** « gagnez.example »: an address, not initials. */
    private static final Pattern ADDRESS = Pattern.compile("\\p{L}{2,}\\.\\p{L}{2,}");

    private PersonName() {}

    /** The words of a name in alphabetical order, without titles; two spellings of one name give the same. */
    public static String plain(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? PlainText.of(name) : words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** Whether it has a letter at all. */
    public static boolean isName(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether it is written as names are: letters of any script, spaces, hyphens, apostrophes, dots, commas; no address. */
    public static boolean isWritten(String name) {
        return isName(name)
                && WRITTEN.matcher(name).matches()
                && !ADDRESS.matcher(name).find();
    }

    /**
     * Whether what was typed names the same person: all of its words are in the name, or the name's and one word more. No list of
     * names opens anything.
     */
    public static boolean isSame(String typed, String name) {
        if (typed.length() > LONGEST) {
            return false;
        }
        Set<String> said = Set.copyOf(words(typed));
        Set<String> known = Set.copyOf(words(name));
        boolean tells = said.stream().anyMatch(word -> word.length() > 1);
        boolean oneMore = said.size() <= known.size() + 1 && said.containsAll(known);
        return tells && !known.isEmpty() && (known.containsAll(said) || oneMore);
    }

    private static List<String> words(String name) {
        return Arrays.stream(PlainText.of(name).split(" ", -1))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .distinct()
                .toList();
    }
}
