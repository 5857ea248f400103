package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows the times of a clause and narrows them. */
final class ClauseTail {

    private final Told told;
    private final Tokens tokens;
    private final Week week;

    ClauseTail(Told told) {
        this.told = told;
        this.tokens = told.tokens;
        this.week = told.week;
    }

    /** What follows the times without a sign between, or in parentheses, is theirs. */
    void read(Clause said) throws Puzzled {
        Clause clause = said;
        tokens.skip(Piece.NOISE);
        boolean more = true;
        while (more) {
            boolean open = tokens.pass(Piece.OPENING);
            if (!open && tokens.peek().is(Piece.APPOINTMENT) && tokens.daysFollow()) {
                throw new Puzzled(Reason.AMBIGUOUS, tokens.peek().text());
            }
            Optional<Clause> qualified = qualifier(clause);
            if (qualified.isPresent()) {
                clause = qualified.get();
                tokens.skip(Piece.NOISE);
                boolean ended = open ? tokens.pass(Piece.CLOSING) : true;
                if (!ended && !tokens.peek().is(Piece.END)) {
                    throw tokens.puzzled();
                }
                if (!open && FrenchDays.begin(tokens) && !told.timesFirst) {
                    throw new Puzzled(Reason.AMBIGUOUS, tokens.peek().text());
                }
                if (FrenchTimes.begin(tokens)) {
                    throw new Puzzled(Reason.AMBIGUOUS, tokens.peek().text());
                }
            } else {
                if (open && tokens.pass(Piece.NOISE)) {
                    if (!tokens.pass(Piece.CLOSING)) {
                        throw tokens.puzzled();
                    }
                } else if (open) {
                    tokens.back(tokens.mark() - 1);
                    more = false;
                } else {
                    more = false;
                }
            }
        }
        week.add(clause);
    }

    private Optional<Clause> qualifier(Clause clause) throws Puzzled {
        Token next = tokens.peek();
        if (next.is(Piece.APPOINTMENT) && !tokens.peek(1).is(Piece.HALF) && !tokens.daysFollow()) {
            tokens.next();
            tokens.skip(Piece.PHONE);
            return Optional.of(clause.under(Told.APPOINTMENT));
        }
        if (next.is(Piece.FREELY)) {
            tokens.next();
            return Optional.of(clause);
        }
        if (next.is(Piece.CONDITION)) {
            tokens.next();
            week.remark(Remark.of(Kind.CONDITION, next.text()));
            return Optional.of(clause.under(next.text()));
        }
        if (next.is(Piece.WEEKS)) {
            return Optional.of(clause.inWeeks(tokens.next().value()));
        }
        boolean monthly = next.is(Piece.ORDINAL) && clause.days().size() == 1 && !FrenchDays.begin(tokens);
        return monthly ? Optional.of(clause.onOccurrences(ordinals(tokens))) : Optional.empty();
    }

    /** « 2e et 4e du mois », after the times. */
    static List<Integer> ordinals(Tokens tokens) throws Puzzled {
        List<Integer> found = new ArrayList<>();
        while (tokens.peek().is(Piece.ORDINAL)) {
            found.add(tokens.next().value());
            tokens.skip(Piece.AND, Piece.COMMA);
        }
        if (!tokens.pass(Piece.MONTHLY)) {
            throw tokens.puzzled();
        }
        return found;
    }
}
