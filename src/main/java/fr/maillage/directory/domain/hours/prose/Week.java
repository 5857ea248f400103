package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Clause.Span;
import fr.maillage.directory.domain.hours.prose.Clause.State;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text has said so far, clause by clause. Exceptions change what came before them, or are refused. */
final class Week {

    /** A half of some days that must stay closed; no days are all of them. */
    record ClosedHalf(Set<DayOfWeek> days, int half) {}

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Clause> closures = new ArrayList<>();
    private final List<ClosedHalf> closedHalves = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private @Nullable String otherwise;
    private boolean closedOnPublicHolidays;
    private boolean closedInSchoolHolidays;
    private boolean leftOut;

    void add(Clause clause) {
        boolean closesSome =
                clause.state() == State.CLOSED && !clause.occurrences().isEmpty();
        (closesSome ? closures : clauses).add(clause);
    }

    void remark(Remark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** Days were named and nothing said of them. */
    void leaveOut() {
        leftOut = true;
    }

    boolean isLeftOut() {
        return leftOut && clauses.isEmpty();
    }

    boolean isEmpty() {
        return clauses.isEmpty() && closures.isEmpty() && closedHalves.isEmpty() && !leftOut;
    }

    boolean isStarted() {
        return !clauses.isEmpty();
    }

    int size() {
        return clauses.size();
    }

    /** Whether an earlier clause opens one of these days. */
    boolean names(Set<DayOfWeek> days) {
        return clauses.stream()
                .filter(clause -> clause.isPlain() && clause.state() == State.OPEN)
                .anyMatch(clause -> clause.days().stream().anyMatch(days::contains));
    }

    boolean isOpen(Set<DayOfWeek> days, int half) {
        return clauses.stream()
                .filter(clause -> clause.days().stream().anyMatch(days::contains))
                .anyMatch(clause -> clause.spans().stream().anyMatch(span -> !span.isIn(1 - half)));
    }

    /** Closes a half of days: spans of that half go, and none may come later. */
    void cut(Set<DayOfWeek> days, int half) throws Puzzled {
        change(days, spans -> without(spans, half));
        closedHalves.add(new ClosedHalf(days, half));
    }

    /** Closes a half of the days just named, or of all when none was; there must be nothing to close. */
    void cutLast(int half, boolean timesFirst) {
        boolean all = timesFirst || clauses.isEmpty();
        closedHalves.add(new ClosedHalf(all ? Set.of() : clauses.getLast().days(), half));
    }

    /** Other times than those said before on these days. */
    void replace(Set<DayOfWeek> days, List<Span> spans, @Nullable Integer half) throws Puzzled {
        requireNamed(days);
        change(days, before -> {
            List<Span> kept = new ArrayList<>(half == null ? List.of() : without(before, half));
            kept.addAll(spans);
            kept.sort(java.util.Comparator.comparingInt(Span::start));
            return kept;
        });
    }

    /** Takes days back from what was said before. */
    void closeAgain(Set<DayOfWeek> days) throws Puzzled {
        requireNamed(days);
        List<Clause> kept = new ArrayList<>();
        for (Clause clause : clauses) {
            Set<DayOfWeek> left = EnumSet.noneOf(DayOfWeek.class);
            left.addAll(clause.days());
            left.removeAll(days);
            if (!clause.isPlain() && left.size() < clause.days().size()) {
                throw new Puzzled(Reason.AMBIGUOUS, days.toString());
            }
            if (!left.isEmpty()) {
                kept.add(clause.on(left));
            }
        }
        clauses.clear();
        clauses.addAll(kept);
    }

    void closeOn(Set<DayOfWeek> days, List<Integer> occurrences) throws Puzzled {
        requireNamed(days);
        closures.add(new Clause(days, occurrences, 0, false, State.CLOSED, List.of(), null));
    }

    void closeOnPublicHolidays() {
        closedOnPublicHolidays = true;
    }

    void closeInSchoolHolidays() {
        closedInSchoolHolidays = true;
    }

    /**
     * What holds when the place is closed.
     *
     * @param half in which there must be no times; -1 for none
     */
    void otherwise(int half, String words) throws Puzzled {
        boolean clear =
                clauses.size() == 1 && otherwise == null && clauses.getFirst().isPlain();
        if (!clear || (half >= 0 && isAnyOpen(half))) {
            throw new Puzzled(Reason.AMBIGUOUS, words);
        }
        otherwise = words;
    }

    void underAll(String words) {
        clauses.replaceAll(clause -> clause.under(words));
    }

    void inWeeks(int parity) {
        clauses.replaceAll(clause -> clause.inWeeks(parity));
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<Clause> closures() {
        return closures;
    }

    List<ClosedHalf> closedHalves() {
        return closedHalves;
    }

    List<Remark> remarks() {
        return remarks;
    }

    @Nullable
    String otherwise() {
        return otherwise;
    }

    boolean isClosedOnPublicHolidays() {
        return closedOnPublicHolidays;
    }

    boolean isClosedInSchoolHolidays() {
        return closedInSchoolHolidays;
    }

    private boolean isAnyOpen(int half) {
        return clauses.stream()
                .flatMap(clause -> clause.spans().stream())
                .anyMatch(span -> !span.isIn(1 - half) || span.isIn(half));
    }

    private void requireNamed(Set<DayOfWeek> days) throws Puzzled {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        clauses.stream()
                .filter(clause -> clause.isPlain() && clause.state() == State.OPEN)
                .forEach(clause -> named.addAll(clause.days()));
        if (!named.containsAll(days)) {
            throw new Puzzled(Reason.CONTRADICTORY, days.toString());
        }
    }

    private void change(Set<DayOfWeek> days, Change change) throws Puzzled {
        List<Clause> changed = new ArrayList<>();
        for (Clause clause : clauses) {
            Set<DayOfWeek> touched = EnumSet.noneOf(DayOfWeek.class);
            touched.addAll(clause.days());
            touched.retainAll(days);
            boolean open = clause.state() == State.OPEN;
            if (touched.isEmpty() || !open) {
                changed.add(clause);
                continue;
            }
            Set<DayOfWeek> left = EnumSet.copyOf(clause.days());
            left.removeAll(touched);
            if (!left.isEmpty()) {
                changed.add(clause.on(left));
            }
            List<Span> spans = change.of(clause.spans());
            if (!spans.isEmpty()) {
                changed.add(new Clause(
                        touched,
                        clause.occurrences(),
                        clause.weeks(),
                        clause.schoolHolidays(),
                        State.OPEN,
                        spans,
                        clause.condition()));
            }
        }
        clauses.clear();
        clauses.addAll(changed);
    }

    /** A span that is neither of the morning nor of the afternoon cannot be cut: nobody says where. */
    private static List<Span> without(List<Span> spans, int half) throws Puzzled {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (span.isIn(half) == span.isIn(1 - half)) {
                throw new Puzzled(Reason.AMBIGUOUS, FrenchTimes.clock(span.start()));
            }
            if (!span.isIn(half)) {
                kept.add(span);
            }
        }
        return kept;
    }

    /** Changes the times of a day or refuses to. */
    private interface Change {
        List<Span> of(List<Span> spans) throws Puzzled;
    }
}
