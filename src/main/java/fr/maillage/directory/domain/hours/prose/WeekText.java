package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Clause.Span;
import fr.maillage.directory.domain.hours.prose.Clause.State;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import fr.maillage.directory.domain.hours.prose.Week.ClosedHalf;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what a text has said in the syntax of OpenStreetMap; refuses what contradicts itself. */
final class WeekText {

    /** Times of a day with their condition. */
    private record Entry(Span span, @Nullable String condition) {}

    private final Week week;
    private final StringBuilder text = new StringBuilder();
    private final List<String> otherwise = new ArrayList<>();

    WeekText(Week week) {
        this.week = week;
    }

    String write() throws Puzzled {
        for (Clause clause : week.clauses()) {
            checkHalves(clause);
        }
        List<Clause> plain = week.clauses().stream()
                .filter(clause -> clause.isPlain() && !clause.schoolHolidays())
                .toList();
        boolean dayless =
                week.clauses().stream().anyMatch(clause -> clause.days().isEmpty());
        if (dayless) {
            writeWithoutDays();
        } else {
            Set<DayOfWeek> named = writePlain(plain, "");
            writeSpecial(named);
        }
        for (Clause closure : week.closures()) {
            add("; ", OsmWords.names(closure) + " off");
        }
        writeHolidays();
        String words = week.otherwise();
        if (words != null) {
            String days =
                    dayless ? "" : OsmWords.names(week.clauses().getFirst().days()) + " ";
            otherwise.add(days + "\"" + words + "\"");
        }
        boolean holidays = week.isClosedInSchoolHolidays() || week.isClosedOnPublicHolidays();
        if (!otherwise.isEmpty() && holidays) {
            throw new Puzzled(Reason.AMBIGUOUS, otherwise.getFirst());
        }
        otherwise.forEach(rule -> add(" || ", rule));
        return text.toString();
    }

    private void checkHalves(Clause clause) throws Puzzled {
        for (ClosedHalf closed : week.closedHalves()) {
            boolean concerned =
                    closed.days().isEmpty() || clause.days().stream().anyMatch(closed.days()::contains);
            for (Span span : clause.spans()) {
                if (concerned && (span.isIn(closed.half()) || !span.isIn(1 - closed.half()))) {
                    throw new Puzzled(Reason.CONTRADICTORY, FrenchTimes.clock(span.start()));
                }
            }
        }
    }

    private void writeWithoutDays() throws Puzzled {
        List<Entry> entries = new ArrayList<>();
        int weeks = week.clauses().getFirst().weeks();
        for (Clause clause : week.clauses()) {
            boolean same = clause.days().isEmpty() && clause.state() == State.OPEN && clause.weeks() == weeks;
            if (!same || clause.schoolHolidays() || !clause.occurrences().isEmpty()) {
                throw new Puzzled(Reason.AMBIGUOUS, "jours");
            }
            clause.spans().forEach(span -> entries.add(new Entry(span, clause.condition())));
        }
        if (!week.closures().isEmpty()) {
            throw new Puzzled(Reason.AMBIGUOUS, "jours");
        }
        week.remark(Remark.of(Kind.NO_DAYS));
        writeEntries(OsmWords.weeks(weeks), ordered(entries));
    }

    /** Weekdays of every week, those alike together; returns the days that are open. */
    private Set<DayOfWeek> writePlain(List<Clause> clauses, String prefix) throws Puzzled {
        Map<DayOfWeek, List<Entry>> byDay = new EnumMap<>(DayOfWeek.class);
        Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
        for (Clause clause : clauses) {
            switch (clause.state()) {
                case OPEN -> addOpen(clause, byDay);
                case CLOSED -> closed.addAll(clause.days());
                default -> {}
            }
        }
        if (closed.stream().anyMatch(byDay::containsKey)) {
            throw new Puzzled(Reason.CONTRADICTORY, closed.toString());
        }
        Map<List<Entry>, Set<DayOfWeek>> alike = new LinkedHashMap<>();
        for (Map.Entry<DayOfWeek, List<Entry>> day : byDay.entrySet()) {
            alike.computeIfAbsent(ordered(day.getValue()), _ -> EnumSet.noneOf(DayOfWeek.class))
                    .add(day.getKey());
        }
        alike.forEach((entries, days) -> writeEntries(prefix + OsmWords.names(days) + " ", entries));
        for (Clause clause : clauses) {
            if (clause.state() == State.CONDITION_ONLY || clause.state() == State.UNSAID) {
                writeTimeless(clause, prefix, byDay.keySet(), closed);
            }
        }
        if (text.isEmpty() && week.clauses().stream().allMatch(clause -> clause.state() == State.CLOSED)) {
            writeClosures(closed);
        }
        return byDay.keySet();
    }

    private void addOpen(Clause clause, Map<DayOfWeek, List<Entry>> byDay) {
        for (DayOfWeek day : clause.days()) {
            List<Entry> entries = byDay.computeIfAbsent(day, _ -> new ArrayList<>());
            boolean twice = entries.stream().anyMatch(entry -> Objects.equals(entry.condition(), clause.condition()));
            boolean alone = clause.days().size() == 1
                    && week.clauses().stream()
                            .filter(other -> other.days().contains(day))
                            .allMatch(other -> other.days().size() == 1);
            if (twice && !alone) {
                week.remark(Remark.of(Kind.SAME_DAY));
            }
            clause.spans().forEach(span -> entries.add(new Entry(span, clause.condition())));
        }
    }

    private void writeClosures(Set<DayOfWeek> closed) {
        if (closed.size() == 7) {
            text.append("off");
        } else if (!closed.isEmpty()) {
            week.remark(Remark.of(Kind.CLOSURES_ONLY));
            text.append("unknown; ").append(OsmWords.names(closed)).append(" off");
        }
    }

    private void writeTimeless(Clause clause, String prefix, Set<DayOfWeek> open, Set<DayOfWeek> closed)
            throws Puzzled {
        boolean clash = clause.days().stream().anyMatch(closed::contains);
        boolean some = clause.days().stream().anyMatch(open::contains);
        boolean all = open.containsAll(clause.days());
        if (clash || (some && !all) || (some && !prefix.isEmpty())) {
            throw new Puzzled(Reason.CONTRADICTORY, OsmWords.names(clause));
        }
        String rule = prefix + OsmWords.names(clause) + timeless(clause);
        if (some) {
            otherwise.add(rule);
        } else {
            add("; ", rule);
        }
    }

    private static String timeless(Clause clause) {
        return clause.condition() == null ? " unknown" : " \"" + clause.condition() + "\"";
    }

    /** Odd weeks, first Tuesdays: beside the plain days when they share some. */
    private void writeSpecial(Set<DayOfWeek> plain) throws Puzzled {
        List<Clause> special =
                week.clauses().stream().filter(clause -> !clause.isPlain()).toList();
        for (int i = 0; i < special.size(); i++) {
            Clause clause = special.get(i);
            boolean shared = clause.days().stream().anyMatch(plain::contains);
            boolean alone = special.subList(0, i).stream().allMatch(other -> areApart(clause, other));
            if (shared || !alone || clause.schoolHolidays() || clause.state() == State.CLOSED) {
                throw new Puzzled(Reason.CONTRADICTORY, OsmWords.names(clause));
            }
            String when = OsmWords.weeks(clause.weeks()) + OsmWords.names(clause);
            if (clause.state() == State.OPEN) {
                writeEntries(
                        when + " ",
                        ordered(clause.spans().stream()
                                .map(span -> new Entry(span, clause.condition()))
                                .toList()));
            } else {
                add("; ", when + timeless(clause));
            }
        }
    }

    private static boolean areApart(Clause one, Clause other) {
        boolean otherDays = one.days().stream().noneMatch(other.days()::contains);
        boolean otherWeeks = one.weeks() != other.weeks() && one.weeks() > 0 && other.weeks() > 0;
        boolean fromStart = one.occurrences().stream().allMatch(nth -> nth > 0 && nth < 4)
                && other.occurrences().stream().allMatch(nth -> nth > 0 && nth < 4);
        boolean otherOccurrences = fromStart
                && !one.occurrences().isEmpty()
                && !other.occurrences().isEmpty()
                && one.occurrences().stream().noneMatch(other.occurrences()::contains);
        return otherDays || otherWeeks || otherOccurrences;
    }

    private void writeHolidays() throws Puzzled {
        if (text.isEmpty()) {
            throw new Puzzled(Reason.NO_TIMES, "…");
        }
        if (week.isClosedInSchoolHolidays()) {
            text.append("; SH off");
        }
        List<Clause> school =
                week.clauses().stream().filter(Clause::schoolHolidays).toList();
        if (school.stream().anyMatch(clause -> !clause.isPlain())) {
            throw new Puzzled(Reason.NOT_EVALUATED, "vacances");
        }
        writePlain(school, "SH ");
        if (week.isClosedOnPublicHolidays()) {
            text.append("; PH off");
        }
    }

    private void writeEntries(String when, List<Entry> entries) {
        Set<String> conditions = new TreeSet<>();
        List<Span> free = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.condition() == null) {
                free.add(entry.span());
            } else {
                conditions.add(entry.condition());
            }
        }
        if (!free.isEmpty()) {
            add("; ", when + OsmWords.times(free));
        }
        boolean first = free.isEmpty();
        for (String condition : conditions) {
            List<Span> spans = entries.stream()
                    .filter(entry -> condition.equals(entry.condition()))
                    .map(Entry::span)
                    .toList();
            add(first ? "; " : ", ", when + OsmWords.times(spans) + " \"" + condition.replace("\"", "") + "\"");
            first = false;
        }
    }

    private static List<Entry> ordered(List<Entry> entries) throws Puzzled {
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(java.util.Comparator.comparingInt(entry -> entry.span().start()));
        for (int i = 1; i < ordered.size(); i++) {
            Span before = ordered.get(i - 1).span();
            if (before.endless() || ordered.get(i).span().start() < before.end()) {
                throw new Puzzled(Reason.CONTRADICTORY, FrenchTimes.clock(before.start()));
            }
        }
        return ordered;
    }

    private void add(String separator, String rule) {
        text.append(text.isEmpty() ? "" : separator).append(rule);
    }
}
