package fr.maillage.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it, brought to one plain form for comparing: no accents, no case, no punctuation. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainText() {}

    /** « Sainte-Croix d’Œuvre » gives {@code sainte croix d oeuvre}; never null, no leading or trailing space. */
    public static String of(String text) {
        String open =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        String bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The plain form joined with hyphens, for addresses of pages; at most {@code max} characters, cut at a word where it can. */
    public static String slug(String text, int max) {
        String slug = of(text).replace(' ', '-');
        if (slug.length() <= max) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', max);
        return slug.substring(0, cut > 0 ? cut : max);
    }
}
