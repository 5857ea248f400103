package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Clause.State;
import fr.maillage.directory.domain.hours.prose.HoursReading.NotHours;
import fr.maillage.directory.domain.hours.prose.HoursReading.Prose;
import fr.maillage.directory.domain.hours.prose.HoursReading.Refused;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads opening hours in French. A small grammar, one token after the other: days then times, or times then days; what stands
 * between two clauses and could belong to either is refused.
 */
final class FrenchHours {

    private static final Piece[] ENDS = {Piece.COMMA, Piece.SEMICOLON, Piece.SLASH, Piece.DASH, Piece.CLOSING, Piece.END
    };

    private final Tokens tokens;
    private final Week week;
    private final Told told;
    private final ClauseReader clauses;
    private final ExceptionReader exceptions;

    private FrenchHours(Tokens tokens) {
        this.tokens = tokens;
        this.told = new Told(tokens);
        this.week = told.week;
        this.clauses = new ClauseReader(told);
        this.exceptions = new ExceptionReader(told);
    }

    static HoursReading read(String raw) {
        Optional<NotHours> not = NotHoursWords.find(raw);
        if (not.isPresent()) {
            return not.get();
        }
        try {
            return new FrenchHours(new Tokens(FrenchLexer.read(raw))).read();
        } catch (Puzzled puzzled) {
            return new Refused(puzzled.reason(), puzzled.detail());
        }
    }

    private HoursReading read() throws Puzzled {
        tokens.skip(Told.SIGNS);
        while (!tokens.peek().is(Piece.END)) {
            clause();
        }
        if (week.isLeftOut()) {
            return new NotHours(NotHours.Kind.NOT_SAID, null);
        }
        String text = new WeekText(week).write();
        List<Remark> remarks = week.remarks();
        return OpeningHours.parse(text) instanceof Parsed parsed
                ? new Prose(parsed, Remark.confidence(remarks), remarks)
                : new Refused(Reason.SYNTAX, text);
    }

    private void clause() throws Puzzled {
        boolean and = tokens.peek().is(Piece.AND);
        tokens.skip(Told.SIGNS);
        boolean also = and || tokens.peek(-1).is(Piece.AND);
        if (tokens.peek().is(Piece.END)) {
            return;
        }
        if (FrenchDays.begin(tokens)) {
            clauses.daysFirst();
        } else if (FrenchTimes.begin(tokens) || FrenchTimes.beginWithHalf(tokens)) {
            told.timesFirst |= !week.isStarted();
            clauses.timesFirst();
        } else if (tokens.peek().is(Piece.APPOINTMENT, Piece.FREELY, Piece.CONDITION)) {
            leadOrTail(also);
        } else if (tokens.peek().is(Piece.WEEKS)) {
            weeks();
        } else if (tokens.peek().is(Piece.CLOSED, Piece.EXCEPT)) {
            exceptions.exception(tokens.next().is(Piece.EXCEPT));
        } else if (tokens.peek().is(Piece.OPENING)) {
            parenthesis();
        } else if (tokens.peek().is(Piece.SCHOOL_TERM, Piece.SCHOOL_HOLIDAYS, Piece.PUBLIC_HOLIDAYS, Piece.HALF)) {
            exceptions.holidays();
        } else {
            throw tokens.puzzled();
        }
    }

    private void weeks() throws Puzzled {
        Token said = tokens.next();
        boolean last = tokens.peek(tokens.beyond(0, Told.SIGNS)).is(Piece.END);
        if (!week.isStarted()) {
            told.leadWeeks = said.value();
        } else if (last && week.size() == 1) {
            week.inWeeks(said.value());
        } else {
            throw new Puzzled(Reason.AMBIGUOUS, said.text());
        }
    }

    /** An appointment or a condition after a sign, or before anything else. */
    private void leadOrTail(boolean also) throws Puzzled {
        Token said = tokens.next();
        String words = said.is(Piece.APPOINTMENT) ? Told.APPOINTMENT : said.is(Piece.FREELY) ? null : said.text();
        tokens.skip(Piece.PHONE);
        if (tokens.peek().is(Piece.HALF) && said.is(Piece.APPOINTMENT) && week.isStarted()) {
            int half = tokens.next().value();
            week.otherwise(half, Told.inHalf(Told.APPOINTMENT, half));
            return;
        }
        int ahead = tokens.beyond(0, Piece.NOISE);
        boolean alone = tokens.peek(ahead).is(ENDS);
        if (!week.isStarted() || !alone) {
            if (week.isStarted() && told.timesFirst) {
                throw tokens.puzzled();
            }
            lead(said, words);
            return;
        }
        boolean last = tokens.peek(tokens.beyond(0, Told.SIGNS)).is(Piece.END);
        if (!last || week.size() != 1) {
            throw new Puzzled(Reason.AMBIGUOUS, said.text());
        }
        if (also && said.is(Piece.APPOINTMENT)) {
            week.otherwise(-1, Told.APPOINTMENT);
        } else if (words != null) {
            if (!said.is(Piece.APPOINTMENT)) {
                week.remark(Remark.of(Kind.CONDITION, words));
            }
            week.underAll(words);
        }
    }

    /** Conditions one after the other hold together; after a clause, a new one takes the place of the one before. */
    private void lead(Token said, @Nullable String words) {
        String before = told.lead;
        boolean together = before != null && words != null && told.leadFrom == week.size();
        told.lead = together ? before + ", " + words : words;
        told.leadFrom = week.size();
        if (said.is(Piece.CONDITION)) {
            week.remark(Remark.of(Kind.CONDITION, said.text()));
        }
    }

    private void parenthesis() throws Puzzled {
        tokens.next();
        if (tokens.peek().is(Piece.CLOSED, Piece.EXCEPT)) {
            exceptions.exception(tokens.next().is(Piece.EXCEPT));
        } else if (tokens.peek().is(Piece.SCHOOL_TERM) && week.size() == 1) {
            tokens.next();
            week.closeInSchoolHolidays();
        } else if (tokens.peek().is(Piece.APPOINTMENT) && tokens.daysFollow()) {
            tokens.next();
            FrenchDays days = FrenchDays.read(tokens);
            boolean each = days.half() == null || days.days().size() == 1 || days.plural();
            if (!each || told.timesFirst) {
                throw new Puzzled(Reason.AMBIGUOUS, Told.APPOINTMENT);
            }
            String half = days.half() == null ? null : days.half() == 0 ? "le matin" : "l’après-midi";
            if (days.half() != null && week.isOpen(days.days(), days.half())) {
                throw new Puzzled(Reason.CONTRADICTORY, Told.APPOINTMENT);
            }
            week.add(new Clause(
                            days.days(),
                            days.occurrences(),
                            0,
                            false,
                            State.CONDITION_ONLY,
                            List.of(),
                            Told.APPOINTMENT)
                    .under(half));
        } else {
            throw tokens.puzzled();
        }
        if (!tokens.pass(Piece.CLOSING) && !tokens.peek().is(Piece.END)) {
            throw tokens.puzzled();
        }
    }
}
