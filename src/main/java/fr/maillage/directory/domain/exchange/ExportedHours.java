package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.prose.HoursReading;

/** Opening hours as they go out: always in the syntax of OpenStreetMap, whatever came in. */
public final class ExportedHours {

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

    private static String comment(String given) {
        return '"' + given.replace('"', '\'').replaceAll("\\s+", " ").strip() + '"';
    }
}
