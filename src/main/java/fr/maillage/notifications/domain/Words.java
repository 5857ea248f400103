package fr.maillage.notifications.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template says in one language; {@code {name}} stands for a variable.
 *
 * @param subject of an e-mail or a letter, one line
 * @param body of an e-mail or a letter, or what to say on the telephone; a blank line between paragraphs
 * @param sms the same, short
 */
public record Words(String subject, String body, String sms) {

    /** Longest subject, in characters. */
    public static final int LONGEST_SUBJECT = 120;

    /** Longest body, in characters: about two pages. */
    public static final int LONGEST_BODY = 5_000;

    /** Longest SMS, in characters as typed: three SMS at most once its variables are there. */
    public static final int LONGEST_SMS = 300;

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\s]*)\\}");

    /** The names between braces, in the order in which they come. */
    public static Set<String> variables(String text) {
        Set<String> names = new LinkedHashSet<>();
        VARIABLE.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /** The names that a text holds and that nobody declared. */
    public static Set<String> unknown(String text, Collection<String> declared) {
        Set<String> names = variables(text);
        names.removeAll(declared);
        return names;
    }

    /** Whether a brace stands alone, so that a variable was meant and will not be seen. */
    public static boolean hasStrayBrace(String text) {
        String rest = VARIABLE.matcher(text).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    /** The text with values in the place of the variables that have one; in one pass, so that a value is never read as a variable. */
    public static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        return values.getOrDefault(found.group(1), found.group());
    }
}
