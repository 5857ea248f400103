package fr.maillage.shared;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that a browser would show of a piece of HTML, its blocks a line each. */
public final class HtmlText {

    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<(script|style|head)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<\\s*+(?:/\\s*+)?(?:br|p|div|li|h[1-6]|tr|ul|table)\\b[^<>]*>");
    private static final Pattern CELL = Pattern.compile("(?i)<\\s*/\\s*t[dh]\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern LINES = Pattern.compile("(?<!\\s)[\\s&&[^\\n]]*+\\n\\s*+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "’"),
            Map.entry("nbsp", " "),
            Map.entry("rsquo", "’"),
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

    private HtmlText() {}

    /** The text of what may be HTML; a text without any comes back as it is. */
    public static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        String lines = BREAK.matcher(HIDDEN.matcher(html).replaceAll(" ")).replaceAll("\n");
        String bare = TAG.matcher(CELL.matcher(lines).replaceAll(" ")).replaceAll("");
        String text = ENTITY.matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
        return LINES.matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    private static String character(String name, String whole) {
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, whole);
        }
        boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean shown = Character.isValidCodePoint(point) && point >= ' ' && !(point >= 0xD800 && point <= 0xDFFF);
        return shown ? Character.toString(point) : "";
    }
}
