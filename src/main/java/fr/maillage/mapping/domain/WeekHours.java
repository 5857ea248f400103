package fr.maillage.mapping.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of days or half-days put together as French hours: « lundi : 9h-12h / 14h-17h ; mardi : fermé ». What is no range of
 * hours stays as it is written, after its day. A day about which nothing is said is not told.
 *
 * @param halves by {@code lundi}, {@code lundi matin} or {@code lundi après-midi}, in the order of the week
 * @param closed what stands for closed, plain
 */
record WeekHours(Map<String, Value> halves, Set<String> closed) implements Value {

    static final List<String> DAYS = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    static final Set<String> CLOSED = Set.of("-", "--", "ferme", "fermee", "fermeture", "neant");

    private static final String CLOSED_WORD = "fermé";
    private static final String TIME = "(\\d{1,2})\\s*(?:[hH:]\\s*(\\d{2})?|(?=\\s*[-–à/a]))\\s*(?:mn|min)?";
    private static final Pattern RANGE = Pattern.compile(
            "(?:de\\s+)?" + TIME + "\\s*(?:-|–|—|à|a|/)?\\s*(\\d{1,2})\\s*[hH:]?\\s*(\\d{2})?\\s*(?:mn|min)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:/|;|,|&|-|–|\\bet\\b|\\bpuis\\b)?\\s*(?:de\\s+)?");
    private static final int LAST_MINUTE = 24 * 60;

    @Override
    public List<String> of(Row row) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        halves.forEach((half, value) -> {
            String text = String.join(" ", value.of(row)).strip();
            if (!text.isEmpty()) {
                days.computeIfAbsent(day(half), _ -> new ArrayList<>()).add(half + "\t" + text);
            }
        });
        List<String> told = new ArrayList<>();
        boolean open = false;
        for (Map.Entry<String, List<String>> day : days.entrySet()) {
            List<String> said = say(day.getKey(), day.getValue(), row);
            open |= said.stream().anyMatch(one -> !one.endsWith(" : " + CLOSED_WORD));
            told.addAll(said);
        }
        return open ? List.of(String.join(" ; ", told)) : List.of();
    }

    /** A day's halves in one clause where all are hours, each range once; a clause a half otherwise. */
    private List<String> say(String day, List<String> halfTexts, Row row) {
        List<String> ranges = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        boolean anyClosed = false;
        boolean allHours = true;
        for (String both : halfTexts) {
            String half = both.substring(0, both.indexOf('\t'));
            String text = both.substring(both.indexOf('\t') + 1);
            if (closed.contains(Dictionary.key(text))) {
                anyClosed = true;
                continue;
            }
            Optional<String> hours = hours(text);
            if (hours.isPresent() && hours.get().isEmpty()) {
                anyClosed = true;
                continue;
            }
            if (hours.isEmpty()) {
                allHours = false;
                row.remark(text, "horaire de « " + half + " » non reconnu : gardé tel quel");
            }
            hours.ifPresent(ranges::add);
            apart.add(half + " : " + hours.orElse(text));
        }
        if (apart.isEmpty()) {
            return anyClosed ? List.of(day + " : " + CLOSED_WORD) : List.of();
        }
        List<String> once = ranges.stream()
                .flatMap(range -> Arrays.stream(range.split(" / ", -1)))
                .distinct()
                .toList();
        return allHours ? List.of(day + " : " + String.join(" / ", once)) : apart;
    }

    /**
     * « 9h-12h / 14h-17h » for whatever ranges a text holds and nothing else; empty when something else is in it. From midnight to
     * midnight is how forms write that there is nothing to say.
     */
    static Optional<String> hours(String text) {
        List<String> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(text);
        boolean nothing = false;
        int end = 0;
        while (end < text.length()) {
            Matcher between = BETWEEN.matcher(text).region(end, text.length());
            int start = between.lookingAt() ? between.end() : end;
            if (start == text.length()) {
                break;
            }
            if (!range.region(start, text.length()).lookingAt()) {
                return Optional.empty();
            }
            Optional<String> one = range(range);
            boolean noTime = isNoTime(range);
            if (one.isEmpty() && !noTime) {
                return Optional.empty();
            }
            one.ifPresent(ranges::add);
            end = range.end();
            nothing |= noTime;
        }
        if (ranges.isEmpty() && nothing) {
            return Optional.of("");
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", ranges));
    }

    private static boolean isNoTime(Matcher found) {
        return minutes(found.group(1), found.group(2)) == 0 && minutes(found.group(3), found.group(4)) == 0;
    }

    private static Optional<String> range(Matcher found) {
        int from = minutes(found.group(1), found.group(2));
        int to = minutes(found.group(3), found.group(4));
        return from < 0 || to < 0 || from >= to ? Optional.empty() : Optional.of(time(from) + "-" + time(to));
    }

    private static int minutes(String hour, @org.jspecify.annotations.Nullable String minute) {
        int minutes = Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
        return minutes > LAST_MINUTE || (minute != null && Integer.parseInt(minute) > 59) ? -1 : minutes;
    }

    private static String time(int minutes) {
        return minutes / 60 + "h" + (minutes % 60 == 0 ? "" : "%02d".formatted(minutes % 60));
    }

    private static String day(String half) {
        int space = half.indexOf(' ');
        return space < 0 ? half : half.substring(0, space);
    }
}
