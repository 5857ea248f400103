package fr.maillage.design;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote for a page, in plain text with a few marks: an empty line begins a paragraph, {@code # } a title,
 * {@code - } an item of a list, {@code [words](address)} a link. There is no HTML: it is shown as it was typed.
 *
 * @param blocks in order
 */
public record Prose(List<Block> blocks) {

    private static final int LONGEST = 20_000;
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]{1,200})\\]\\(((?:https?://|mailto:|tel:\\+?|/(?!/))[^\\s()<>\"\\\\]{0,400})\\)");

    /** A piece of a page. */
    public sealed interface Block {}

    /** A title within the page. */
    public record Title(String text) implements Block {}

    /** Lines that belong together. */
    public record Paragraph(List<Span> spans) implements Block {}

    /** A list of points. */
    public record Points(List<List<Span>> items) implements Block {}

    /** Some words; with an address they are a link: {@code https}, {@code http}, {@code mailto}, {@code tel} or a page of ours. */
    public record Span(String text, @Nullable String href) {}

    /** Reads a text; only its first 20,000 characters count. */
    public static Prose read(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        for (String line : cut.split("\\R", -1)) {
            String tidy = line.strip();
            boolean continues = !lines.isEmpty() && lines.getFirst().startsWith("- ") == tidy.startsWith("- ");
            if (tidy.isEmpty() || tidy.startsWith("# ") || !continues) {
                close(lines, blocks);
            }
            if (tidy.startsWith("# ")) {
                blocks.add(new Title(tidy.substring(2).strip()));
            } else if (!tidy.isEmpty()) {
                lines.add(tidy);
            }
        }
        close(lines, blocks);
        return new Prose(List.copyOf(blocks));
    }

    private static void close(List<String> lines, List<Block> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.getFirst().startsWith("- ")) {
            blocks.add(new Points(
                    lines.stream().map(line -> spans(line.substring(2).strip())).toList()));
        } else {
            blocks.add(new Paragraph(spans(String.join("\n", lines))));
        }
        lines.clear();
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            if (link.start() > from) {
                spans.add(new Span(text.substring(from, link.start()), null));
            }
            spans.add(new Span(link.group(1), link.group(2)));
            from = link.end();
        }
        if (from < text.length()) {
            spans.add(new Span(text.substring(from), null));
        }
        return List.copyOf(spans);
    }
}
