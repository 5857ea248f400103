package fr.maillage.mapping.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a mapping's author. However it is written, it costs a bounded time: it looks at a text's first
 * {@value #LONGEST_TEXT} characters, and gives up after {@value #MOST_LOOKS} looks at one of them.
 */
final class BoundedPattern {

    static final int LONGEST_TEXT = 20_000;
    static final int MOST_LOOKS = 2_000_000;
    private static final int LONGEST = 1_000;
    private static final String TOO_COSTLY =
            "expression régulière trop coûteuse sur cette valeur : laissée telle quelle";

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads an expression, whatever the case of letters.
     *
     * @throws PatternSyntaxException with a reason in French
     */
    static BoundedPattern read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new PatternSyntaxException(
                    text.isEmpty() ? "elle est vide" : "elle a plus de " + LONGEST + " caractères", "", -1);
        }
        try {
            return new BoundedPattern(Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            String place = e.getIndex() >= 0 ? "près du caractère " + (e.getIndex() + 1) : "mal formée";
            throw new PatternSyntaxException(place, text, e.getIndex());
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("elle est trop imbriquée", text, -1);
        }
    }

    boolean finds(String value, Row row) {
        return with(value, row, false, Matcher::find);
    }

    /** The first group, or the whole where there is no group; empty when nothing is found. */
    String extract(String value, Row row) {
        return with(value, row, "", found -> {
            if (!found.find()) {
                return "";
            }
            String part = found.groupCount() > 0 ? found.group(1) : found.group();
            return part == null ? "" : part;
        });
    }

    /** Every occurrence replaced; {@code $1} is the first group. */
    String replace(String value, String by, Row row) {
        return with(value, row, value, found -> found.replaceAll(by));
    }

    /** The parts between occurrences. */
    String[] split(String value, Row row) {
        return with(value, row, new String[] {value}, _ -> pattern.split(new Looked(value), -1));
    }

    /** Whether a replacement names only groups that there are. */
    boolean accepts(String replacement) {
        try {
            Matcher matcher = Pattern.compile("(?:" + pattern.pattern() + ")|.?", pattern.flags())
                    .matcher("x");
            return matcher.find() && matcher.replaceAll(replacement) != null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError e) {
            return false;
        }
    }

    private <T> T with(String value, Row row, T otherwise, java.util.function.Function<Matcher, T> use) {
        try {
            return use.apply(pattern.matcher(new Looked(value)));
        } catch (TooCostly | StackOverflowError e) {
            row.remark(value, TOO_COSTLY);
            return otherwise;
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Looked implements CharSequence {

        private final CharSequence text;
        private final int[] looks;

        Looked(String text) {
            this(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text, new int[1]);
        }

        private Looked(CharSequence text, int[] looks) {
            this.text = text;
            this.looks = looks;
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooCostly();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Past the bound. */
    private static final class TooCostly extends RuntimeException {
        TooCostly() {
            super(null, null, false, false);
        }
    }
}
