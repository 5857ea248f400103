package fr.maillage.agenda.domain.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The time zones that calendars name, each program in its own words. */
final class Clocks {

    /** Where a clock is read when nothing says where. */
    static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** What Windows calls the zones that France and its neighbours live in. */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("romance standard time", "Europe/Paris"),
            Map.entry("w. europe standard time", "Europe/Berlin"),
            Map.entry("central europe standard time", "Europe/Budapest"),
            Map.entry("central european standard time", "Europe/Warsaw"),
            Map.entry("gmt standard time", "Europe/London"),
            Map.entry("greenwich standard time", "Atlantic/Reykjavik"),
            Map.entry("sa western standard time", "America/Guadeloupe"),
            Map.entry("sa eastern standard time", "America/Cayenne"),
            Map.entry("saint pierre standard time", "America/Miquelon"),
            Map.entry("mauritius standard time", "Indian/Reunion"),
            Map.entry("e. africa standard time", "Indian/Mayotte"),
            Map.entry("central pacific standard time", "Pacific/Noumea"),
            Map.entry("hawaiian standard time", "Pacific/Tahiti"));

    private Clocks() {}

    /** « Europe/Paris », « Romance Standard Time », « /vendor.example/Europe/Paris », « (UTC+01:00) Paris ». */
    static Optional<ZoneId> zone(String said) {
        String name = said.strip().replace("\"", "");
        String windows = WINDOWS.get(name.toLowerCase(java.util.Locale.ROOT));
        if (windows != null) {
            return Optional.of(ZoneId.of(windows));
        }
        if (name.contains("Paris") || name.contains("Brussels, Copenhagen")) {
            return Optional.of(FRANCE);
        }
        String[] parts = name.split("/", -1);
        String last = parts.length < 2 ? name : parts[parts.length - 2] + "/" + parts[parts.length - 1];
        try {
            return Optional.of(ZoneId.of(last, ZoneId.SHORT_IDS));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
