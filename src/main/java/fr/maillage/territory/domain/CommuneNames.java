package fr.maillage.territory.domain;

import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names of communes as people and files write them, brought to forms that can be compared. */
public final class CommuneNames {

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

    private CommuneNames() {}

    /**
     * The words of a name: plain, « St » and « Ste » in full, « s/ » as « sur », without « cedex » and its number.
     *
     * @return possibly empty
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        boolean afterCedex = false;
        for (String word : PlainText.of(text).split(" ", -1)) {
            boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
            if (!word.isEmpty() && !word.equals("cedex") && !(afterCedex && number)) {
                words.add(inFull(word, words.isEmpty()));
            }
            afterCedex = word.equals("cedex");
        }
        return words;
    }

    private static String inFull(String word, boolean first) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "sts" -> "saints";
            case "stes" -> "saintes";
            case "s" -> first ? "saint" : "sur";
            default -> word;
        };
    }

    /** The words joined without spaces, so that hyphens, apostrophes and spaces do not matter. */
    public static String joined(List<String> words) {
        return String.join("", words);
    }

    /** The same words without the article in front or, as indexes of maps have it, behind: « le breuil », « breuil (le) ». */
    public static List<String> withoutArticle(List<String> words) {
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            return words.subList(1, words.size());
        }
        if (words.size() > 1 && ARTICLES.contains(words.getLast())) {
            return words.subList(0, words.size() - 1);
        }
        return words;
    }
}
