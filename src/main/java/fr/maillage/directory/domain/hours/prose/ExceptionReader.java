package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Clause.State;
import java.util.List;

/** Reads what is taken back from the clauses before: closures, exceptions, holidays. */
final class ExceptionReader {

    private final Told told;
    private final Tokens tokens;
    private final Week week;

    ExceptionReader(Told told) {
        this.told = told;
        this.tokens = told.tokens;
        this.week = told.week;
    }

    /** « fermé le mercredi », « sauf le vendredi : 8h-12h », « fermé l’après-midi », « fermé les jours fériés ». */
    void exception(boolean except) throws Puzzled {
        tokens.skip(Piece.ONE, Piece.SEVERAL, Piece.NOISE, Piece.COLON);
        tokens.back(tokens.mark()
                - (tokens.peek(-1).is(Piece.SEVERAL) && tokens.peek().is(Piece.DAY) ? 1 : 0));
        if (tokens.pass(Piece.PUBLIC_HOLIDAYS)) {
            week.closeOnPublicHolidays();
            return;
        }
        if (tokens.pass(Piece.SCHOOL_HOLIDAYS)) {
            week.closeInSchoolHolidays();
            return;
        }
        if (tokens.peek().is(Piece.HALF)) {
            int half = tokens.next().value();
            if (FrenchTimes.begin(tokens) || tokens.peek().is(Piece.COLON)) {
                throw tokens.puzzled();
            }
            week.cutLast(half, told.timesFirst);
            return;
        }
        if (!FrenchDays.begin(tokens) || told.schoolHolidays) {
            throw tokens.puzzled();
        }
        FrenchDays days = FrenchDays.read(tokens);
        days.remarks().forEach(week::remark);
        boolean ambiguous = days.half() != null && days.days().size() > 1 && !days.plural();
        if (ambiguous || days.condition() != null) {
            throw new Puzzled(Reason.AMBIGUOUS, tokens.peek(-1).text());
        }
        int mark = tokens.mark();
        tokens.skip(Piece.COMMA, Piece.COLON);
        if (FrenchTimes.begin(tokens)) {
            if (!except || !days.occurrences().isEmpty()) {
                throw tokens.puzzled();
            }
            week.replace(days.days(), FrenchTimes.read(tokens, days.half()), days.half());
            return;
        }
        if (!tokens.pass(Piece.CLOSED)) {
            tokens.back(mark);
        }
        if (!days.occurrences().isEmpty()) {
            if (days.half() != null) {
                throw tokens.puzzled();
            }
            week.closeOn(days.days(), days.occurrences());
        } else if (days.half() != null) {
            week.cut(days.days(), days.half());
        } else if (except || week.names(days.days())) {
            week.closeAgain(days.days());
        } else {
            week.add(new Clause(days.days(), List.of(), 0, false, State.CLOSED, List.of(), null));
        }
    }

    /** « hors vacances scolaires », « vacances scolaires : … », « jours fériés : fermé », « après-midi : fermé ». */
    void holidays() throws Puzzled {
        Token said = tokens.next();
        int ahead = tokens.beyond(0, Told.SIGNS);
        boolean last = tokens.peek(ahead).is(Piece.END);
        switch (said.type()) {
            case SCHOOL_TERM -> {
                boolean clear = !week.isStarted() || (last && week.size() == 1);
                if (!clear) {
                    throw new Puzzled(Reason.AMBIGUOUS, said.text());
                }
                week.closeInSchoolHolidays();
            }
            case SCHOOL_HOLIDAYS -> {
                tokens.skip(Told.SIGNS);
                if (tokens.pass(Piece.CLOSED)) {
                    week.closeInSchoolHolidays();
                } else if (FrenchDays.begin(tokens) && week.isStarted() && !told.timesFirst && told.lead == null) {
                    told.schoolHolidays = true;
                    week.closeInSchoolHolidays();
                } else {
                    throw tokens.puzzled();
                }
            }
            case PUBLIC_HOLIDAYS -> {
                tokens.skip(Told.SIGNS);
                if (!tokens.pass(Piece.CLOSED)) {
                    throw tokens.puzzled();
                }
                week.closeOnPublicHolidays();
            }
            default -> half(said.value());
        }
    }

    /** « … , l’après-midi sur rendez-vous », « … , après-midi : fermé ». */
    private void half(int half) throws Puzzled {
        tokens.skip(Piece.COLON, Piece.NOISE);
        if (tokens.pass(Piece.CLOSED)) {
            week.cutLast(half, told.timesFirst);
        } else if (tokens.peek().is(Piece.APPOINTMENT) && week.isStarted()) {
            tokens.next();
            week.otherwise(half, Told.inHalf(Told.APPOINTMENT, half));
        } else {
            throw tokens.puzzled();
        }
    }
}
