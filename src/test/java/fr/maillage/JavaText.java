package fr.maillage;

import java.util.ArrayList;
import java.util.List;

/**
 * Java source taken apart just enough for a wall: its string literals, and the code that remains once literals are
 * replaced by {@code ""} and comments are dropped. Knows text blocks and character literals; escapes stay as written.
 *
 * @param literals what stands between the quotes, in order
 * @param code the rest
 */
record JavaText(List<String> literals, String code) {

    static JavaText of(String source) {
        List<String> literals = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            int end;
            if (source.startsWith("//", i)) {
                i = after(source, "\n", i) - 1;
            } else if (source.startsWith("/*", i)) {
                i = after(source, "*/", i + 2);
            } else if (source.startsWith("\"\"\"", i)) {
                end = closing(source, "\"\"\"", i + 3);
                literals.add(source.substring(i + 3, end));
                code.append("\"\"");
                i = end + 3;
            } else if (source.charAt(i) == '"') {
                end = closing(source, "\"", i + 1);
                literals.add(source.substring(i + 1, end));
                code.append("\"\"");
                i = end + 1;
            } else if (source.charAt(i) == '\'') {
                i = closing(source, "'", i + 1) + 1;
                code.append("' '");
            } else {
                code.append(source.charAt(i++));
            }
        }
        return new JavaText(List.copyOf(literals), code.toString());
    }

    /** The text between the bracket that ends at {@code from} and the one that closes it. */
    static String inBrackets(String code, int from) {
        int depth = 1;
        int i = from;
        while (i < code.length() && depth > 0) {
            char c = code.charAt(i++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return code.substring(from, Math.max(from, i - 1));
    }

    private static int after(String text, String what, int from) {
        int at = text.indexOf(what, from);
        return at < 0 ? text.length() + 1 : at + what.length();
    }

    private static int closing(String text, String quote, int from) {
        int i = from;
        while (i < text.length() && !text.startsWith(quote, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }
}
