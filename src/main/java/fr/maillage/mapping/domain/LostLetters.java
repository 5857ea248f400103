package fr.maillage.mapping.domain;

import fr.maillage.shared.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds again the accented letters that a file lost on its way: each is a replacement sign (U+FFFD) now. A word comes back
 * when exactly one of the words that the mapping lists fits; « l?hôtel » gets its apostrophe, a sign that stands alone between
 * two words its « à » or its dash.
 */
final class LostLetters {

    static final char SIGN = '\uFFFD';
    static final LostLetters NONE = new LostLetters(List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\uFFFD]*\uFFFD[\\p{L}\uFFFD]*");
    private static final Pattern ELIDED = Pattern.compile("(?i)(l|d|n|s|c|j|m|t|qu)\uFFFD(?=[\\p{L}\uFFFD]{2})(.*)");

    /** What an elided article may stand before. */
    private static final Pattern OPEN = Pattern.compile("(?i)^[aeiouyhàâéèêëîïôûœ]");

    /** By the word with each letter that could be lost made a sign, in lower case; an empty text where two words fit. */
    private final Map<String, String> words = new HashMap<>();

    LostLetters(List<String> known) {
        for (String word : known) {
            String small = word.strip().toLowerCase(Locale.ROOT);
            words.merge(holed(small), small, (a, b) -> a.equals(b) ? a : "");
        }
    }

    String find(String text) {
        if (text.indexOf(SIGN) < 0 || words.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group().length() == 1 ? alone(text, word.end()) : word(word.group());
            word.appendReplacement(whole, Matcher.quoteReplacement(found));
        }
        return word.appendTail(whole).toString();
    }

    private String word(String holed) {
        String direct = direct(holed);
        if (direct.indexOf(SIGN) < 0) {
            return direct;
        }
        Matcher elided = ELIDED.matcher(holed);
        String rest = elided.matches() ? direct(elided.group(2)) : "";
        return OPEN.matcher(rest).find() && rest.indexOf(SIGN) < 0 ? elided.group(1) + "’" + rest : holed;
    }

    private String direct(String holed) {
        if (holed.indexOf(SIGN) < 0) {
            return holed;
        }
        String whole = words.getOrDefault(holed.toLowerCase(Locale.ROOT), "");
        if (whole.isEmpty()) {
            return holed;
        }
        String bare = holed.replace(String.valueOf(SIGN), "");
        if (bare.length() > 1 && bare.equals(bare.toUpperCase(Locale.ROOT))) {
            return whole.toUpperCase(Locale.ROOT);
        }
        boolean capital = Character.isUpperCase(holed.charAt(0));
        return capital ? whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1) : whole;
    }

    /** « 9h ? 12h » and « de A ? Z » lost an « à », « Centre ? La Valette » a dash. */
    private static String alone(String text, int end) {
        String after = text.substring(end).stripLeading();
        if (after.isEmpty()) {
            return "…";
        }
        return Character.isUpperCase(after.codePointAt(0)) ? "–" : "à";
    }

    private static String holed(String word) {
        StringBuilder holed = new StringBuilder();
        word.codePoints().forEach(c -> {
            String one = Character.toString(c);
            holed.append(PlainText.of(one).equals(one) ? one : String.valueOf(SIGN));
        });
        return holed.toString();
    }
}
