package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.prose.HoursReading;

/** Opening hours as they go out: always in the syntax of OpenStreetMap, whatever came in. */
public final class ExportedHours {

    private static final int LONGEST = OpeningHours.LONGEST - 2;

    private ExportedHours() {}

    /** What was understood, or the text as given between quotes, which the syntax takes for a comment; empty for nothing. */
    public static String of(String given) {
        HoursReading reading = HoursReading.of(given);
        if (reading instanceof HoursReading.Blank) {
            return "";
        }
        if (reading instanceof HoursReading.Osm) {
            return given;
        }
        return reading.usable().map(OpeningHours.Parsed::text).orElseGet(() -> comment(given));
    }

    /** Quotes and backslashes would end the comment; a comment that the syntax still refuses does not go out. */
    private static String comment(String given) {
        String plain = given.replace('"', '\'')
                .replace('\\', '/')
                .replaceAll("\\s+", " ")
                .strip();
        String comment = '"' + CleanText.cut(plain, LONGEST) + '"';
        return OpeningHours.parse(comment) instanceof OpeningHours.Parsed ? comment : "";
    }
}
