package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.util.List;

/** Pieces of a text and a finger on the next one. */
final class Tokens {

    private static final Token END = new Token(Piece.END, 0, "");

    private final List<Token> list;
    private int at;

    Tokens(List<Token> list) {
        this.list = list;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < list.size() ? list.get(index) : END;
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Whether the next is one of these; if so it is passed. */
    boolean pass(Piece... types) {
        boolean found = peek().is(types);
        at += found ? 1 : 0;
        return found;
    }

    /** Passes all that are of these types. */
    int skip(Piece... types) {
        int from = at;
        while (peek().is(types)) {
            at++;
        }
        return at - from;
    }

    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /** Where the next one other than these stands, counted from here. */
    int beyond(int from, Piece... types) {
        int ahead = from;
        while (peek(ahead).is(types)) {
            ahead++;
        }
        return ahead;
    }

    /** Whether days stand right after the next one. */
    boolean daysFollow() {
        int mark = at;
        at++;
        boolean follow = FrenchDays.begin(this);
        at = mark;
        return follow;
    }

    Puzzled puzzled() {
        Token token = peek();
        return new Puzzled(
                token.is(Piece.UNKNOWN) ? Reason.UNKNOWN_WORD : Reason.SYNTAX,
                token.is(Piece.END) ? "…" : token.text());
    }
}
