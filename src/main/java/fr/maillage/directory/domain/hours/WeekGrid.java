package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.DayRule.Joining;
import fr.maillage.directory.domain.hours.DayRule.Meaning;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opening hours as a form of seven lines shows them. Most hours fit; those that do not (seasons, first Tuesdays, nights) are
 * edited as text, and nothing of them is lost.
 *
 * @param days seven, Monday first
 * @param closedOnPublicHolidays whether the hours say so; else they say nothing of public holidays
 * @param closedInSchoolHolidays the same of school holidays
 */
public record WeekGrid(List<Day> days, boolean closedOnPublicHolidays, boolean closedInSchoolHolidays) {

    /** Spans that one day has room for. */
    public static final int MOST_SPANS = 3;

    /** The one comment that a grid can say. */
    public static final String APPOINTMENT = "sur rendez-vous";

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    /**
     * One day of the week.
     *
     * @param spans in order, none past midnight, none over another; empty when closed, or at any time on appointment
     * @param appointment whether one comes on appointment only
     */
    public record Day(List<TimeSpan> spans, boolean appointment) {

        /** Closed all day. */
        public static final Day CLOSED = new Day(List.of(), false);

        public Day {
            spans = List.copyOf(spans);
        }

        /** Whether nobody is received at all. */
        public boolean isClosed() {
            return spans.isEmpty() && !appointment;
        }

        boolean fits() {
            boolean fits = spans.size() <= MOST_SPANS;
            for (int i = 0; i < spans.size(); i++) {
                TimeSpan span = spans.get(i);
                fits &= !span.endUnknown() && span.endMinute() <= TimeSpan.DAY;
                fits &= i == 0 || spans.get(i - 1).endMinute() <= span.startMinute();
            }
            return fits;
        }
    }

    /** Every day closed: nothing was filled in. */
    public static final WeekGrid EMPTY = new WeekGrid(Collections.nCopies(7, Day.CLOSED), false, false);

    public WeekGrid {
        if (days.size() != 7) {
            throw new IllegalArgumentException("A week has seven days, not " + days.size());
        }
        days = List.copyOf(days);
    }

    /** The grid that says the very same; empty when there is none. */
    public static Optional<WeekGrid> of(Parsed hours) {
        List<Day> days = new ArrayList<>(EMPTY.days());
        boolean publicHolidays = false;
        boolean schoolHolidays = false;
        for (DayRule rule : hours.rules()) {
            if (rule.days().isHolidaysOnly() && isPlainClosure(rule)) {
                publicHolidays |= rule.days().names(HolidayDay.Kind.PUBLIC);
                schoolHolidays |= rule.days().names(HolidayDay.Kind.SCHOOL);
            } else if (publicHolidays || schoolHolidays || !put(rule, days)) {
                return Optional.empty();
            }
        }
        WeekGrid grid = new WeekGrid(days, publicHolidays, schoolHolidays);
        return grid.days().stream().allMatch(Day::fits) && !grid.isEmpty() ? Optional.of(grid) : Optional.empty();
    }

    private static boolean isPlainClosure(DayRule rule) {
        return rule.meaning() == Meaning.CLOSED
                && rule.joining() != Joining.FALLS_BACK
                && rule.times().isEmpty()
                && rule.comment() == null
                && rule.days().holidays().stream().allMatch(day -> day.offsetDays() == 0);
    }

    private static boolean put(DayRule rule, List<Day> days) {
        boolean appointment = rule.meaning() == Meaning.DEPENDS_ON_COMMENT && APPOINTMENT.equals(rule.comment());
        boolean open = rule.meaning() == Meaning.OPEN
                && rule.comment() == null
                && !rule.times().isEmpty();
        boolean closed = isPlainClosure(rule) && rule.joining() == Joining.REPLACES;
        boolean plain = rule.days().isPlainWeek()
                && rule.days().weekdays().stream().allMatch(span -> span.offsetDays() == 0)
                && !rule.alwaysOpen()
                && rule.joining() != Joining.FALLS_BACK;
        if (!plain || !(appointment || open || closed)) {
            return false;
        }
        List<TimeSpan> times = rule.times().stream()
                .sorted(Comparator.comparingInt(TimeSpan::startMinute))
                .toList();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!rule.days().weekdays().isEmpty()
                    && rule.days().weekdays().stream().noneMatch(span -> span.contains(day))) {
                continue;
            }
            Day before = days.get(day.getValue() - 1);
            if (rule.joining() == Joining.REPLACES || before.isClosed()) {
                days.set(day.getValue() - 1, new Day(times, appointment));
            } else if (before.appointment() == appointment && !times.isEmpty()) {
                List<TimeSpan> both = new ArrayList<>(before.spans());
                both.addAll(times);
                both.sort(Comparator.comparingInt(TimeSpan::startMinute));
                days.set(day.getValue() - 1, new Day(both, appointment));
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether no day says anything. */
    public boolean isEmpty() {
        return days.stream().allMatch(Day::isClosed);
    }

    /** The same hours in the OpenStreetMap syntax; empty when nothing was filled in. */
    public String text() {
        if (isEmpty()) {
            return "";
        }
        Map<Day, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < 7; i++) {
            if (!days.get(i).isClosed()) {
                alike.computeIfAbsent(days.get(i), _ -> new ArrayList<>()).add(i);
            }
        }
        List<String> rules = new ArrayList<>();
        alike.forEach((day, which) -> rules.add(rule(day, which)));
        if (closedOnPublicHolidays) {
            rules.add("PH off");
        }
        if (closedInSchoolHolidays) {
            rules.add("SH off");
        }
        return String.join("; ", rules);
    }

    private static String rule(Day day, List<Integer> which) {
        String times = day.spans().stream()
                .map(span -> clock(span.startMinute()) + "-" + clock(span.endMinute()))
                .collect(Collectors.joining(","));
        return names(which)
                + (times.isEmpty() ? "" : " " + times)
                + (day.appointment() ? " \"" + APPOINTMENT + "\"" : "");
    }

    /** {@code Mo-We,Fr}. */
    private static String names(List<Integer> which) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < which.size(); i++) {
            int last = i;
            while (last + 1 < which.size() && which.get(last + 1) == which.get(last) + 1) {
                last++;
            }
            names.append(names.isEmpty() ? "" : ",").append(NAMES.get(which.get(i)));
            if (last > i) {
                names.append(last > i + 1 ? "-" : ",").append(NAMES.get(which.get(last)));
            }
            i = last;
        }
        return names.toString();
    }

    /** {@code 09:30}, and {@code 24:00} for the end of the day. */
    public static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
