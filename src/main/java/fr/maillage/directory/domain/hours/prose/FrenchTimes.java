package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Clause.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the times of a clause: « de 9h à 12h et de 14h à 17h », « 9-12/14-18 », « à partir de 14h ». */
final class FrenchTimes {

    private static final int HOUR = 60;
    private static final int EARLIEST_HOUR = 6;
    private static final int SHORTEST = 15;
    private static final Piece[] BETWEEN = {Piece.DASH, Piece.SLASH, Piece.COMMA, Piece.SEMICOLON, Piece.AND};

    private final Tokens tokens;
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Integer half;

    private FrenchTimes(Tokens tokens, @Nullable Integer half) {
        this.tokens = tokens;
        this.half = half;
    }

    /** Whether times begin here. */
    static boolean begin(Tokens tokens) {
        int ahead = tokens.beyond(0, Piece.FROM, Piece.BETWEEN, Piece.SINCE);
        if (tokens.peek(ahead).is(Piece.TIME)) {
            return true;
        }
        int next = tokens.beyond(ahead + 1, Piece.DASH, Piece.TO, Piece.SLASH);
        return tokens.peek(ahead).is(Piece.NUMBER) && tokens.peek(next).is(Piece.TIME, Piece.NUMBER);
    }

    /** Whether a half day opens times: « le matin : 9h-12h ». */
    static boolean beginWithHalf(Tokens tokens) {
        if (!tokens.peek().is(Piece.HALF)) {
            return false;
        }
        int mark = tokens.mark();
        tokens.next();
        tokens.skip(Piece.COLON, Piece.COMMA);
        boolean begins = begin(tokens);
        tokens.back(mark);
        return begins;
    }

    /**
     * Reads as many as there are.
     *
     * @param half the half day that the first ones must be in; null for any
     */
    static List<Span> read(Tokens tokens, @Nullable Integer half) throws Puzzled {
        return new FrenchTimes(tokens, half).read();
    }

    private List<Span> read() throws Puzzled {
        boolean more = true;
        while (more) {
            if (beginWithHalf(tokens)) {
                half = tokens.next().value();
                tokens.skip(Piece.COLON, Piece.COMMA);
            }
            add(span());
            int mark = tokens.mark();
            tokens.skip(BETWEEN);
            more = begin(tokens) || beginWithHalf(tokens);
            if (!more) {
                tokens.back(mark);
            }
        }
        return spans;
    }

    private Span span() throws Puzzled {
        boolean between = false;
        boolean since = false;
        while (tokens.peek().is(Piece.FROM, Piece.BETWEEN, Piece.SINCE)) {
            Piece type = tokens.next().type();
            between |= type == Piece.BETWEEN;
            since |= type == Piece.SINCE;
        }
        Token first = tokens.next();
        if (since) {
            if (!first.is(Piece.TIME)) {
                throw doubtful(first);
            }
            return new Span(minute(first), minute(first), true);
        }
        int signs = between ? tokens.skip(Piece.AND, Piece.TO) : tokens.skip(Piece.DASH, Piece.TO, Piece.SLASH);
        Token last = tokens.next();
        boolean bare = first.is(Piece.NUMBER) && last.is(Piece.NUMBER);
        boolean times = first.is(Piece.TIME, Piece.NUMBER) && last.is(Piece.TIME, Piece.NUMBER);
        if (!times || signs > 2 || (bare && signs == 0)) {
            throw doubtful(last.is(Piece.END) ? first : last);
        }
        return new Span(minute(first), minute(last), false);
    }

    private void add(Span span) throws Puzzled {
        boolean ordered = spans.isEmpty()
                || (!spans.getLast().endless() && spans.getLast().end() <= span.start());
        boolean likely = span.start() >= EARLIEST_HOUR * HOUR
                && (span.endless() || span.end() - span.start() >= SHORTEST)
                && span.end() <= 24 * HOUR
                && span.start() < 24 * HOUR;
        Integer in = half;
        if (!ordered || !likely || (in != null && !span.isIn(in))) {
            throw new Puzzled(Reason.DOUBTFUL_TIMES, clock(span.start()) + "-" + clock(span.end()));
        }
        spans.add(span);
        boolean suffix = tokens.peek().is(Piece.HALF)
                && !beginWithHalf(tokens)
                && !tokens.peek(1).is(Piece.APPOINTMENT, Piece.CLOSED, Piece.COLON);
        if (suffix && !span.isIn(tokens.next().value())) {
            throw new Puzzled(Reason.DOUBTFUL_TIMES, clock(span.start()) + "-" + clock(span.end()));
        }
    }

    private static int minute(Token token) {
        return token.is(Piece.TIME) ? token.value() : token.value() * HOUR;
    }

    private static Puzzled doubtful(Token token) {
        return new Puzzled(token.is(Piece.UNKNOWN) ? Reason.UNKNOWN_WORD : Reason.DOUBTFUL_TIMES, token.text());
    }

    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }
}
