package fr.maillage.directory.domain.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads e-mail and web addresses; only http and https can be followed, everything else is dropped. */
final class LinkReader {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"'|;,()]{1,64}@[^@\\s<>\"'|;,()]{1,180}\\.[\\p{L}\\d-]{2,24}");
    private static final Pattern WEB = Pattern.compile(
            "(?i)https?://[^\\s<>\"'\\\\^`{}|@/?#]+\\.[^\\s<>\"'\\\\^`{}|@/?#.]{2,}(?::\\d{1,5})?(?:[/?#][^\\s<>\"\\\\^`{}|]*)?");
    private static final Pattern BARE =
            Pattern.compile("(?i)(?:www\\.)?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+(?:[/?#].*)?");
    private static final Pattern BETWEEN_WEB = Pattern.compile("\\||[;,\\s]+(?=(?i:https?://|www\\.))");
    private static final Pattern SCHEME_SLIPS = Pattern.compile("(?i)^(https?):?/{1,3}(?!/)");
    private static final int LONGEST = 500;
    private static final int MOST = 10;

    private LinkReader() {}

    static List<String> emails(String cell, Doubts doubts) {
        if (cell.isEmpty()) {
            return List.of();
        }
        Set<String> emails = new LinkedHashSet<>();
        for (String part : CleanText.line(cell).split("[|;,\\s]+", -1)) {
            String email = part.regionMatches(true, 0, "mailto:", 0, 7) ? part.substring(7) : part;
            if (email.isEmpty()) {
                continue;
            }
            if (EMAIL.matcher(email).matches() && emails.size() < MOST) {
                emails.add(email);
            } else {
                doubts.add(StandardField.EMAILS, part, "adresse de courriel impossible : ignorée");
            }
        }
        return List.copyOf(emails);
    }

    static List<String> websites(String cell, Doubts doubts) {
        if (cell.isEmpty()) {
            return List.of();
        }
        Set<String> websites = new LinkedHashSet<>();
        for (String part : BETWEEN_WEB.split(CleanText.line(cell), -1)) {
            String url = web(StandardField.WEBSITES, part, doubts);
            if (url != null && websites.size() < MOST) {
                websites.add(url);
            }
        }
        return List.copyOf(websites);
    }

    static @Nullable String web(StandardField field, String cell, Doubts doubts) {
        String text = CleanText.line(cell);
        if (text.isEmpty()) {
            return null;
        }
        String url = text.length() <= LONGEST ? repaired(text) : text;
        if (text.length() > LONGEST || !WEB.matcher(url).matches()) {
            doubts.add(field, text, "adresse web impossible : ignorée");
            return null;
        }
        if (!url.equals(text)) {
            doubts.add(field, text, "adresse web complétée : " + url);
        }
        return url;
    }

    private static String repaired(String text) {
        String url = text.endsWith(";") || text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        if (url.toLowerCase(Locale.ROOT).startsWith("http")) {
            return SCHEME_SLIPS.matcher(url).replaceFirst("$1://");
        }
        return BARE.matcher(url).matches() ? "https://" + url : url;
    }
}
