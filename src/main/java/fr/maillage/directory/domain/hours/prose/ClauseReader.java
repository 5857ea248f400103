package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Clause.Span;
import fr.maillage.directory.domain.hours.prose.Clause.State;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a clause: some days and their times, in either order. */
final class ClauseReader {

    private final Told told;
    private final Tokens tokens;
    private final Week week;

    ClauseReader(Told told) {
        this.told = told;
        this.tokens = told.tokens;
        this.week = told.week;
    }

    /** Days, then their times. */
    void daysFirst() throws Puzzled {
        if (told.timesFirst) {
            throw tokens.puzzled();
        }
        FrenchDays days = FrenchDays.read(tokens);
        days.remarks().forEach(week::remark);
        Clause clause = new Clause(
                days.days(),
                days.occurrences(),
                told.leadWeeks,
                told.schoolHolidays,
                State.UNSAID,
                List.of(),
                days.condition());
        clause = clause.under(told.lead);
        boolean appointment = told.lead != null && told.lead.contains(Told.APPOINTMENT);
        Set<DayOfWeek> left = EnumSet.copyOf(days.days());
        boolean open = false;
        while (true) {
            int signs = tokens.skip(Piece.COLON, Piece.COMMA, Piece.NOISE);
            Token next = tokens.peek();
            if (next.is(Piece.OPENING) && !open) {
                open = true;
                tokens.next();
            } else if (next.is(Piece.CLOSING) && open) {
                open = false;
                tokens.next();
            } else if (next.is(Piece.APPOINTMENT)) {
                tokens.next();
                clause = appointment ? clause : clause.under(Told.APPOINTMENT);
                appointment = true;
            } else if (next.is(Piece.FREELY) && clause.condition() == null) {
                tokens.next();
            } else if (next.is(Piece.CONDITION)) {
                clause = clause.under(tokens.next().text());
                week.remark(Remark.of(Kind.CONDITION, next.text()));
            } else if (next.is(Piece.WEEKS)) {
                clause = clause.inWeeks(tokens.next().value());
            } else if (next.is(Piece.ORDINAL) && open && clause.days().size() == 1) {
                clause = clause.onOccurrences(ClauseTail.ordinals(tokens));
            } else if (next.is(Piece.EXCEPT) && days.half() == null && tokens.daysFollow()) {
                tokens.next();
                FrenchDays but = FrenchDays.read(tokens);
                boolean clear = open || tokens.peek().is(Piece.COMMA, Piece.COLON, Piece.CLOSING);
                if (but.half() != null || !but.occurrences().isEmpty() || !clear || !left.containsAll(but.days())) {
                    throw tokens.puzzled();
                }
                left.removeAll(but.days());
                clause = clause.on(left);
            } else if (open) {
                throw tokens.puzzled();
            } else {
                finish(clause, days, appointment, signs);
                return;
            }
        }
    }

    private void finish(Clause clause, FrenchDays days, boolean appointment, int signs) throws Puzzled {
        if (FrenchTimes.begin(tokens) || FrenchTimes.beginWithHalf(tokens)) {
            List<Span> spans = FrenchTimes.read(tokens, days.half());
            if (clause.condition() != null && days.condition() != null) {
                week.remark(Remark.of(Kind.CONDITION, days.condition()));
            }
            new ClauseTail(told).read(clause.saying(State.OPEN, spans));
        } else if (tokens.peek().is(Piece.CLOSED)) {
            tokens.next();
            close(clause, days);
        } else if (appointment) {
            if (days.half() != null) {
                if (days.days().size() > 1 && !days.plural()) {
                    throw new Puzzled(Reason.AMBIGUOUS, Told.APPOINTMENT);
                }
                clause = clause.under(days.half() == 0 ? "le matin" : "l’après-midi");
            }
            week.add(clause.saying(State.CONDITION_ONLY, List.of()));
        } else if (isEmptyCell()) {
            week.leaveOut();
        } else if (week.isEmpty() && signs == 0 && tokens.peek().is(Piece.END) && told.lead == null) {
            if (days.half() != null) {
                clause = clause.under(days.half() == 0 ? "le matin" : "l’après-midi");
            }
            week.remark(Remark.of(Kind.NO_TIMES));
            week.add(clause);
        } else {
            throw new Puzzled(
                    tokens.peek().is(Piece.UNKNOWN) ? Reason.UNKNOWN_WORD : Reason.NO_TIMES,
                    tokens.peek().text());
        }
    }

    /** « mardi : - » and « mardi : »: what a table without hours for that day gives. */
    private boolean isEmptyCell() {
        int ahead = tokens.beyond(0, Piece.DASH, Piece.SLASH);
        boolean ends = tokens.peek(ahead).is(Piece.SEMICOLON, Piece.END);
        boolean empty = tokens.peek(-1).is(Piece.COLON) && ends;
        if (empty) {
            tokens.skip(Piece.DASH, Piece.SLASH);
        }
        return empty;
    }

    private void close(Clause clause, FrenchDays days) throws Puzzled {
        if (FrenchTimes.begin(tokens) || clause.condition() != null) {
            throw tokens.puzzled();
        }
        if (days.half() != null) {
            if (days.days().size() > 1 && !days.plural()) {
                throw new Puzzled(Reason.AMBIGUOUS, "matin, après-midi");
            }
            week.cut(days.days(), days.half());
        } else if (week.names(days.days()) && clause.isPlain()) {
            week.closeAgain(days.days());
        } else {
            week.add(clause.saying(State.CLOSED, List.of()));
        }
    }

    /** Times, then their days. */
    void timesFirst() throws Puzzled {
        if (!told.timesFirst) {
            throw tokens.puzzled();
        }
        List<Span> spans = FrenchTimes.read(tokens, null);
        int mark = tokens.mark();
        tokens.skip(Piece.COMMA, Piece.NOISE, Piece.COLON);
        Clause clause;
        if (FrenchDays.begin(tokens)) {
            FrenchDays days = FrenchDays.read(tokens);
            if (days.half() != null && !spans.stream().allMatch(span -> span.isIn(days.half()))) {
                throw tokens.puzzled();
            }
            days.remarks().forEach(week::remark);
            clause = new Clause(
                    days.days(),
                    days.occurrences(),
                    told.leadWeeks,
                    told.schoolHolidays,
                    State.OPEN,
                    spans,
                    days.condition());
            if (FrenchTimes.begin(tokens)) {
                throw new Puzzled(Reason.AMBIGUOUS, tokens.peek().text());
            }
        } else {
            tokens.back(mark);
            clause = new Clause(Set.of(), List.of(), told.leadWeeks, told.schoolHolidays, State.OPEN, spans, null);
        }
        new ClauseTail(told).read(clause.under(told.lead));
    }
}
