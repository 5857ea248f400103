package fr.maillage.territory.domain;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a "where" as it was typed.
 *
 * @param asked the text made safe to show: no control, direction or private character, one line, at most 100 characters
 * @param code five characters that can be a postal or an INSEE code
 * @param words what remains, as words of a commune's name
 */
public record WhereQuestion(String asked, @Nullable String code, List<String> words) {

    private static final int LONGEST = 100;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:F-)?(\\d{5}|2[AB]\\d{3}|\\d{2}[ .]\\d{3})(?![\\p{L}\\p{N}])");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}");
    private static final Pattern POINT_DECIMALS = pair("\\.", "?", "\\s*[,;]\\s*");
    private static final Pattern POINT_DECIMALS_APART = pair("\\.", "", "\\s+");
    private static final Pattern COMMA_DECIMALS = pair(",", "", "\\s*;\\s*|\\s*,\\s+|\\s+");

    private static Pattern pair(String decimal, String optional, String between) {
        String number = "([+-]?\\d{1,3}(?:" + decimal + "\\d{1,20})" + optional + ")";
        return Pattern.compile("[(\\[]?" + number + "(?:" + between + ")" + number + "[)\\]]?");
    }

    /** Takes anything, however long or strange; only the first 100 characters count. */
    public static WhereQuestion of(@Nullable String text) {
        String asked = safe(text == null ? "" : text);
        String upper = asked.toUpperCase(Locale.ROOT);
        if (LOST_ZERO.matcher(asked).matches()) {
            return new WhereQuestion(asked, "0" + asked, List.of());
        }
        Matcher code = CODE.matcher(upper);
        if (upper.length() == asked.length() && code.find()) {
            String rest = asked.substring(0, code.start()) + " " + asked.substring(code.end());
            return new WhereQuestion(asked, code.group(1).replaceAll("[ .]", ""), CommuneNames.words(rest));
        }
        return new WhereQuestion(asked, null, CommuneNames.words(asked));
    }

    private static String safe(String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        String clean = UNSAFE.matcher(start).replaceAll(" ").strip();
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end).strip();
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return asked.isEmpty();
    }

    /**
     * The point, if latitude and longitude were typed: {@code 46.12,3.42}, {@code 46.12;3.42}, {@code 46.12 3.42}; with
     * decimal commas only where what separates the two is plain to see: {@code 46,12;3,42}, {@code 46,12 3,42}.
     */
    public Optional<LatLon> point() {
        for (Pattern form : List.of(POINT_DECIMALS, POINT_DECIMALS_APART, COMMA_DECIMALS)) {
            Matcher pair = form.matcher(asked);
            if (pair.matches()) {
                double lat = Double.parseDouble(pair.group(1).replace(',', '.'));
                double lon = Double.parseDouble(pair.group(2).replace(',', '.'));
                return LatLon.isValid(lat, lon) ? Optional.of(new LatLon(lat, lon)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
