package fr.maillage.directory.domain.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from a file brought to plain lines: no HTML, no control or direction-changing character, tidy spaces. Cleaning what
 * is clean changes nothing, so that what we write can be read back.
 */
final class CleanText {

    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)");
    private static final Pattern BREAK = Pattern.compile("(?i)<\\s*(?:br|/p|/div|/li|/h[1-6]|/tr)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060"
                    + "\\u2066-\\u2069\\uFEFF]|[\\uFFFE\\uFFFF]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern ALL_SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern LINE = Pattern.compile(" ?(?:\\r\\n|\\r|\\n|\\u2028|\\u2029) ?");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final String TYPOGRAPHY = "’‘“”…–—€";
    private static final int MOST_PASSES = 8;
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("euro", "€"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("agrave", "à"),
            Map.entry("Agrave", "À"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"),
            Map.entry("oelig", "œ"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("deg", "°"));

    /** What people and spreadsheets write for "nothing". */
    private static final Set<String> NOTHING = Set.copyOf(
            List.of("null", "none", "nan", "n/a", "#n/a", "-", "--", "non renseigné", "non renseignée", "undefined"));

    private CleanText() {}

    /** One line; empty for nothing. */
    static String line(String text) {
        if (isTidy(text)) {
            return isNothing(text) ? "" : text;
        }
        String clean = clean(text);
        String line = ALL_SPACES.matcher(clean).replaceAll(" ").strip();
        return isNothing(line) ? "" : line;
    }

    /** Several lines, at most one empty line between two; empty for nothing. */
    static String lines(String text) {
        if (isTidy(text)) {
            return isNothing(text) ? "" : text;
        }
        String clean = clean(text);
        String tidy = LINE.matcher(SPACES.matcher(clean).replaceAll(" ")).replaceAll("\n");
        String lines = MANY_LINES.matcher(tidy).replaceAll("\n\n").strip();
        return isNothing(lines) ? "" : lines;
    }

    /** Whether it carries tags or entities. */
    static boolean hasHtml(String text) {
        return !withoutHtml(text).equals(text);
    }

    /** At most {@code max} UTF-16 units, cut between two words where it can, ended by an ellipsis. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int space = text.lastIndexOf(' ', max - 1);
        int end = space > max / 2 ? space : max - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    /** Whether a text is one clean line already, as nearly all are: seen without the cost of regular expressions. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7F ? c >= ' ' && c != '<' && c != '&' : c > 0xA0 && c < 0x300 && c != 0xAD;
            if ((!plain && TYPOGRAPHY.indexOf(c) < 0) || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isNothing(String text) {
        return text.length() <= 14 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Again and again until nothing moves: what was hidden in entities or between unseen characters comes out too. */
    private static String clean(String text) {
        String now = text;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String before = now;
            now = Normalizer.normalize(UNSEEN.matcher(withoutHtml(before)).replaceAll(""), Normalizer.Form.NFC);
            if (now.equals(before)) {
                return now;
            }
        }
        return now.replace("<", "").replace("&", "");
    }

    private static String withoutHtml(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String lines = BREAK.matcher(HIDDEN.matcher(text).replaceAll(" ")).replaceAll("\n");
        return decode(TAG.matcher(lines).replaceAll(""));
    }

    private static String decode(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String whole) {
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, whole);
        }
        boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(point) && !(point >= 0xD800 && point <= 0xDFFF)
                ? Character.toString(point)
                : "";
    }
}
