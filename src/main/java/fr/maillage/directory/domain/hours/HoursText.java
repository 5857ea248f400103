package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares a text for the parser. The parser knows German and American words; here only the syntax's own words pass,
 * because "Di" is Sunday to a French writer and Tuesday to the parser.
 */
final class HoursText {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern HOUR_WITHOUT_MINUTES = Pattern.compile("(?<=\\d)\\s*[hH](?!\\s*\\d|\\p{L})");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    private static final Set<String> WEEKDAYS =
            Set.of("mo", "tu", "we", "th", "fr", "sa", "su", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Set<String> SUN = Set.of("sunrise", "sunset", "dawn", "dusk");
    private static final Set<String> OTHERS =
            Set.of("ph", "sh", "week", "day", "days", "easter", "open", "closed", "off", "unknown", "h", "to", "à");

    private HoursText() {}

    /** The text with its spaces and hours made regular, comments untouched. */
    static String clean(String raw) throws NotUnderstood {
        StringBuilder clean = new StringBuilder(raw.length() + 8);
        StringBuilder words = new StringBuilder(raw.length());
        Matcher quoted = QUOTED.matcher(raw);
        int from = 0;
        while (quoted.find()) {
            appendSyntax(clean, words, raw.substring(from, quoted.start()));
            clean.append(quoted.group());
            from = quoted.end();
        }
        appendSyntax(clean, words, raw.substring(from));
        checkWords(words.toString());
        return clean.toString().strip().replaceAll("[;\\s]+$", "");
    }

    private static void appendSyntax(StringBuilder clean, StringBuilder words, String part) {
        String regular = HOUR_WITHOUT_MINUTES
                .matcher(part.replaceAll("[\\s\\u00A0\\u202F]+", " "))
                .replaceAll(":00");
        clean.append(regular);
        words.append(regular).append(' ');
    }

    private static void checkWords(String syntax) throws NotUnderstood {
        Set<String> months = new HashSet<>();
        Matcher word = WORD.matcher(syntax);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (SUN.contains(lower)) {
                throw new NotUnderstood(Reason.NOT_EVALUATED, lower);
            }
            if (MONTHS.contains(lower)) {
                months.add(lower);
            } else if (!WEEKDAYS.contains(lower) && !OTHERS.contains(lower)) {
                throw new NotUnderstood(Reason.UNKNOWN_WORD, word.group());
            }
        }
        if (months.equals(Set.of("mar")) && !FOUR_DIGITS.matcher(syntax).find()) {
            throw new NotUnderstood(Reason.AMBIGUOUS, "Mar: mardi or March");
        }
    }
}
