package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.prose.Clause.Span;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Weeks, days and times as the syntax of OpenStreetMap writes them. */
final class OsmWords {

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private OsmWords() {}

    static String weeks(int parity) {
        return parity == 0 ? "" : parity == 1 ? "week 1-53/2 " : "week 2-52/2 ";
    }

    static String times(List<Span> spans) {
        return spans.stream()
                .map(span ->
                        FrenchTimes.clock(span.start()) + (span.endless() ? "+" : "-" + FrenchTimes.clock(span.end())))
                .collect(Collectors.joining(","));
    }

    static String names(Clause clause) {
        if (clause.occurrences().isEmpty()) {
            return names(clause.days());
        }
        String which = clause.occurrences().stream().map(String::valueOf).collect(Collectors.joining(","));
        return clause.days().stream()
                .map(day -> NAMES.get(day.getValue() - 1) + "[" + which + "]")
                .collect(Collectors.joining(","));
    }

    /** {@code Mo-We,Fr}. */
    static String names(Set<DayOfWeek> days) {
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            int last = i;
            while (days.contains(DayOfWeek.of(i)) && last < 7 && days.contains(DayOfWeek.of(last + 1))) {
                last++;
            }
            if (days.contains(DayOfWeek.of(i))) {
                names.append(names.isEmpty() ? "" : ",").append(NAMES.get(i - 1));
                names.append(last == i ? "" : (last > i + 1 ? "-" : ",") + NAMES.get(last - 1));
            }
            i = last;
        }
        return names.toString();
    }
}
