package fr.maillage.agenda.domain.recurrence;

import fr.maillage.agenda.domain.recurrence.Rhythm.Alternate;
import fr.maillage.agenda.domain.recurrence.Rhythm.MonthlyByDate;
import fr.maillage.agenda.domain.recurrence.Rhythm.MonthlyByDay;
import fr.maillage.agenda.domain.recurrence.Rhythm.Weekly;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rhythms as RFC 5545 writes them, section 3.3.10. */
final class RuleText {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,2})(MO|TU|WE|TH|FR|SA|SU)");
    private static final int LAST_WEEK = 53;

    private RuleText() {}

    static String write(Rhythm rhythm) {
        return switch (rhythm) {
            case Weekly(Set<DayOfWeek> days, int every) ->
                "FREQ=WEEKLY;" + (every == 1 ? "" : "INTERVAL=" + every + ";") + "BYDAY=" + join(days, RuleText::name)
                        + ";WKST=MO";
            case Alternate(Set<DayOfWeek> days, boolean even) ->
                "FREQ=YEARLY;BYWEEKNO=" + weeks(even) + ";BYDAY=" + join(days, RuleText::name) + ";WKST=MO";
            case MonthlyByDay(Set<Integer> numbers, Set<DayOfWeek> days) ->
                "FREQ=MONTHLY;BYDAY="
                        + numbers.stream()
                                .flatMap(number -> days.stream().map(day -> number + name(day)))
                                .collect(Collectors.joining(","));
            case MonthlyByDate(Set<Integer> numbers) -> "FREQ=MONTHLY;BYMONTHDAY=" + join(numbers, String::valueOf);
        };
    }

    static Optional<Rhythm> read(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals <= 0 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        try {
            return switch (parts.getOrDefault("FREQ", "")) {
                case "WEEKLY" -> Optional.of(weekly(parts));
                case "YEARLY" -> alternate(parts);
                case "MONTHLY" -> monthly(parts);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Rhythm weekly(Map<String, String> parts) {
        return new Weekly(days(parts), Integer.parseInt(parts.getOrDefault("INTERVAL", "1")));
    }

    private static Optional<Rhythm> alternate(Map<String, String> parts) {
        String weeks = parts.getOrDefault("BYWEEKNO", "");
        if (weeks.equals(weeks(true))) {
            return Optional.of(new Alternate(days(parts), true));
        }
        return weeks.equals(weeks(false)) ? Optional.of(new Alternate(days(parts), false)) : Optional.empty();
    }

    private static Optional<Rhythm> monthly(Map<String, String> parts) {
        if (parts.containsKey("BYMONTHDAY")) {
            return Optional.of(new MonthlyByDate(
                    Arrays.stream(parts.getOrDefault("BYMONTHDAY", "").split(",", -1))
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet())));
        }
        Set<Integer> numbers = new TreeSet<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String[] each = parts.getOrDefault("BYDAY", "").split(",", -1);
        for (String one : each) {
            Matcher numbered = NUMBERED.matcher(one);
            if (!numbered.matches()) {
                return Optional.empty();
            }
            numbers.add(Integer.valueOf(numbered.group(1)));
            days.add(day(numbered.group(2)));
        }
        return each.length == numbers.size() * days.size()
                ? Optional.of(new MonthlyByDay(numbers, days))
                : Optional.empty();
    }

    private static Set<DayOfWeek> days(Map<String, String> parts) {
        return Arrays.stream(parts.getOrDefault("BYDAY", "").split(",", -1))
                .map(RuleText::day)
                .collect(Collectors.toSet());
    }

    private static String weeks(boolean even) {
        return IntStream.rangeClosed(1, LAST_WEEK)
                .filter(week -> (week % 2 == 0) == even)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static DayOfWeek day(String name) {
        if (!DAYS.contains(name)) {
            throw new IllegalArgumentException("No day: " + name);
        }
        return DayOfWeek.of(DAYS.indexOf(name) + 1);
    }

    private static String name(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static <E> String join(Set<E> each, Function<E, String> name) {
        return each.stream().map(name).collect(Collectors.joining(","));
    }
}
