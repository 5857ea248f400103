package fr.maillage.agenda.domain.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The events of an iCalendar file, line by line: LF or CRLF, folded or not, whatever stands around them. What is wrong in
 * one event harms no other; libraries that read whole calendars give all up for less.
 *
 * @param zone the zone that the calendar names for itself; may be empty
 * @param whole whether the file ends where a calendar ends
 */
record IcalBlocks(List<Block> events, String zone, boolean whole) {

    /** Characters of one line, whatever it is folded of; the rest is dropped. */
    private static final int LONGEST_LINE = 20_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");

    /** One line of an event: its parameters, by name in upper case, and its value as it stands. */
    record Line(Map<String, String> parameters, String value) {}

    /** One event: its lines by name in upper case. */
    record Block(Map<String, List<Line>> lines) {

        Optional<Line> first(String name) {
            return lines.getOrDefault(name, List.of()).stream().findFirst();
        }

        List<Line> all(String name) {
            return lines.getOrDefault(name, List.of());
        }

        /** A text, its escapes undone. */
        String text(String name) {
            return first(name).map(line -> unescaped(line.value())).orElse("");
        }
    }

    static IcalBlocks of(String file) throws ForeignFile.NotACalendar {
        List<Block> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Map<String, List<Line>> lines = null;
        String last = "";
        StringBuilder lastValue = new StringBuilder();
        String zone = "";
        boolean calendar = false;
        boolean ended = false;
        for (String line : unfolded(file)) {
            int colon = colon(line);
            String head = colon < 0 ? "" : line.substring(0, colon);
            String name = head.split(";", 2)[0].strip().toUpperCase(Locale.ROOT);
            if (colon < 0 || !NAME.matcher(name).matches()) {
                // a text that was broken without being folded goes on
                if (lines != null && !last.isEmpty() && "VEVENT".equals(open.peek())) {
                    append(lastValue, "\\n" + line.strip());
                }
                continue;
            }
            goOn(lines, last, lastValue);
            String value = line.substring(colon + 1);
            String kind = value.strip().toUpperCase(Locale.ROOT);
            if (name.equals("BEGIN")) {
                calendar |= kind.equals("VCALENDAR") || kind.equals("VEVENT");
                if (kind.equals("VEVENT")) {
                    lines = new HashMap<>();
                    open.clear();
                }
                open.push(kind);
                last = "";
            } else if (name.equals("END")) {
                ended = kind.equals("VCALENDAR");
                if (kind.equals("VEVENT") && lines != null) {
                    events.add(new Block(lines));
                    lines = null;
                }
                if (!open.isEmpty()) {
                    open.pop();
                }
                last = "";
            } else if (lines != null && "VEVENT".equals(open.peek())) {
                lines.computeIfAbsent(name, any -> new ArrayList<>()).add(new Line(parameters(head), value));
                last = name;
                lastValue = new StringBuilder(value);
            } else if (name.equals("X-WR-TIMEZONE")) {
                zone = value.strip();
            }
        }
        if (!calendar) {
            throw new ForeignFile.NotACalendar();
        }
        return new IcalBlocks(events, zone, ended);
    }

    /** Gives the last line all that turned out to belong to it. */
    private static void goOn(@Nullable Map<String, List<Line>> lines, String last, StringBuilder value) {
        List<Line> same = lines == null ? null : lines.get(last);
        if (same != null && value.length() > same.getLast().value().length()) {
            same.set(same.size() - 1, new Line(same.getLast().parameters(), value.toString()));
        }
    }

    private static void append(StringBuilder line, CharSequence more) {
        int room = LONGEST_LINE - line.length();
        if (room > 0) {
            line.append(more, 0, Math.min(room, more.length()));
        }
    }

    /** Lines that begin with a space or a tab go on the one before (RFC 5545, section 3.1). */
    private static List<String> unfolded(String file) {
        List<StringBuilder> lines = new ArrayList<>();
        for (String line : file.split("\\r\\n|\\n|\\r", -1)) {
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (folded && !lines.isEmpty()) {
                append(lines.getLast(), line.substring(1));
            } else if (!line.isEmpty()) {
                lines.add(new StringBuilder(line.substring(0, Math.min(line.length(), LONGEST_LINE))));
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    /** The colon that ends the name and its parameters: one within quotation marks does not. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, String> parameters(String head) {
        Map<String, String> parameters = new HashMap<>();
        String[] parts = head.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parts[i].substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parts[i].substring(equals + 1).strip().replace("\"", ""));
            }
        }
        return parameters;
    }

    /** Undoes the escapes of section 3.3.11. */
    static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
