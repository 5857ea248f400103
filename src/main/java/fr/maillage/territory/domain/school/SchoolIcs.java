package fr.maillage.territory.domain.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a school calendar in iCalendar; of each, its name, its days and the zones that its words name. */
final class SchoolIcs {

    private SchoolIcs() {}

    static List<FileRow> read(String text) {
        List<FileRow> rows = new ArrayList<>();
        Map<String, String> event = null;
        int begun = 0;
        int number = 0;
        for (Line line : unfold(text)) {
            number = line.number();
            String bare = line.text().strip();
            if (bare.equalsIgnoreCase("BEGIN:VEVENT")) {
                event = new HashMap<>();
                begun = number;
            } else if (event != null && bare.equalsIgnoreCase("END:VEVENT")) {
                if (rows.size() < SchoolFile.MOST_ROWS) {
                    rows.add(row(begun, event));
                }
                event = null;
            } else if (event != null) {
                put(event, bare);
            }
        }
        return List.copyOf(rows);
    }

    private static FileRow row(int line, Map<String, String> event) {
        String name = event.getOrDefault("SUMMARY", "");
        String place = event.getOrDefault("LOCATION", "");
        String more = name + " " + place + " " + event.getOrDefault("CATEGORIES", "");
        Set<String> zones = SchoolFile.namedZones(more, false);
        return SchoolFile.row(
                line, name, zones, event.get("DTSTART"), last(event.get("DTEND"), event.get("DTSTART")), false);
    }

    /** Without an end, an event of days lasts one (RFC 5545, section 3.6.1). */
    private static @Nullable LocalDate last(@Nullable String end, @Nullable String start) {
        return end == null
                ? FileDate.of(start).map(FileDate::day).orElse(null)
                : FileDate.of(end).map(FileDate::lastDay).orElse(null);
    }

    private static void put(Map<String, String> event, String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return;
        }
        String name = line.substring(0, colon).split(";", -1)[0].toUpperCase(Locale.ROOT);
        String value = line.substring(colon + 1)
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replaceAll("\\\\[nN]", " ")
                .replace("\\\\", "\\");
        event.putIfAbsent(name, value.strip());
    }

    /** Lines as they were before they were folded (RFC 5545, section 3.1). */
    private static List<Line> unfold(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            boolean folded = !raw.isEmpty() && (raw.charAt(0) == ' ' || raw.charAt(0) == '\t');
            if (folded && !lines.isEmpty()) {
                Line before = lines.removeLast();
                lines.add(new Line(before.number(), before.text() + raw.substring(1)));
            } else {
                lines.add(new Line(number, raw));
            }
        }
        return lines;
    }

    private record Line(int number, String text) {}
}
