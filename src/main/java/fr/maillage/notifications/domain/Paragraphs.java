package fr.maillage.notifications.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text cut into paragraphs, and the same as HTML that holds nothing but paragraphs, line breaks and links. */
public final class Paragraphs {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)»]");

    private Paragraphs() {}

    /** The paragraphs of a text, in which a blank line stands between two. */
    public static List<String> of(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").strip().split("\\n\\s*\\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** A text as HTML; whatever it holds stays text, but for addresses that begin with {@code http}, which become links. */
    public static String html(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : of(text)) {
            html.append("<p>").append(linked(paragraph)).append("</p>\n");
        }
        return html.toString();
    }

    /** A text safe in HTML, in an attribute too. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String linked(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(paragraph);
        int from = 0;
        while (link.find()) {
            html.append(lines(paragraph.substring(from, link.start())));
            String address = escape(link.group());
            html.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = link.end();
        }
        return html.append(lines(paragraph.substring(from))).toString();
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br>\n");
    }
}
