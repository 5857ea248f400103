package fr.maillage.agenda.domain.intake;

import fr.maillage.shared.HtmlText;
import java.util.regex.Pattern;

/** Words from elsewhere as plain text: no tag, no control or direction-changing character, a bounded length. */
final class CleanWords {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4_000;

    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\u000B\\f]");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");
    private static final Pattern TRAILING = Pattern.compile("(?<![ \\u00a0])[ \\u00a0]++\\n");
    private static final Pattern LEADING = Pattern.compile("(?<=\\n)[ \\u00a0]++");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final int MOST_PASSES = 4;

    /** Of what is looked at: tags take room that their text does not. */
    private static final int MOST_READ = 20_000;

    private static final int MOST_READ_OF_LINE = 2_000;

    private CleanWords() {}

    static String line(String text) {
        return cut(lines(start(text, MOST_READ_OF_LINE)).replaceAll("\\n+", " "), LONGEST_TITLE);
    }

    /** Again until nothing moves: what was hidden in entities comes out too. */
    static String lines(String text) {
        String now = BREAK.matcher(start(text, MOST_READ)).replaceAll("\n");
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String before = now;
            now = UNSEEN.matcher(HtmlText.of(before.replace('\t', ' '))).replaceAll("");
            if (now.equals(before)) {
                break;
            }
        }
        String bare = LEADING.matcher(TRAILING.matcher(now).replaceAll("\n")).replaceAll("");
        return MANY_LINES.matcher(bare).replaceAll("\n\n").strip();
    }

    /** No more than can be read in no time, before anything is done to it. */
    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).strip() + "…";
    }

    /** An address of the web, or nothing. */
    static String address(String text) {
        String address = text.strip();
        return address.length() <= 1_000 && address.matches("(?i)https?://[^\\s\"<>]+") ? address : "";
    }
}
