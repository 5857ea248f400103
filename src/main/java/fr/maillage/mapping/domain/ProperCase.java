package fr.maillage.mapping.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that somebody typed in capitals, as they are written: « LA-ROBINE-SUR-GALABRE » gives « La-Robine-sur-Galabre ». */
final class ProperCase {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\uFFFD]+");
    private static final Set<String> SMALL = Set.of(
            "sur", "sous", "de", "du", "des", "la", "le", "les", "lès", "lez", "en", "et", "à", "au", "aux", "l", "d",
            "près");

    private ProperCase() {}

    /** A text with any small letter is somebody's care, and stays. */
    static String of(String text) {
        if (!text.equals(text.toUpperCase(Locale.ROOT)) || text.equals(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        Matcher word = WORD.matcher(text);
        StringBuilder name = new StringBuilder();
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            boolean stays = word.start() > 0 && SMALL.contains(small);
            word.appendReplacement(
                    name, stays ? small : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
        }
        return word.appendTail(name).toString();
    }
}
