package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days of a clause: « du lundi au vendredi », « les mardi et jeudi », « 1er et 3e jeudi du mois ».
 *
 * @param condition « un mardi sur deux »: nobody can tell which ones
 * @param plural « les mardi et jeudi après-midi »: the half day is that of each
 */
record FrenchDays(
        Set<DayOfWeek> days,
        List<Integer> occurrences,
        @Nullable String condition,
        @Nullable Integer half,
        boolean plural,
        List<Remark> remarks) {

    private static final Piece[] BEFORE = {Piece.ONE, Piece.SEVERAL, Piece.EACH};
    private static final Piece[] BETWEEN = {Piece.COMMA, Piece.AND, Piece.SLASH, Piece.DASH};

    /** Whether days begin here. */
    static boolean begin(Tokens tokens) {
        int ahead = tokens.beyond(0, BEFORE);
        Token first = tokens.peek(ahead);
        if (first.is(Piece.ONLY_ONE) || (first.is(Piece.NUMBER) && first.value() == 1)) {
            return tokens.peek(ahead + 1).is(Piece.DAY)
                    && tokens.peek(ahead + 2).is(Piece.EVERY_OTHER);
        }
        if (first.is(Piece.ORDINAL)) {
            int day = tokens.beyond(ahead, Piece.ORDINAL, Piece.AND, Piece.COMMA, Piece.ONE, Piece.SEVERAL);
            return tokens.peek(day).is(Piece.DAY);
        }
        return first.is(Piece.DAY, Piece.DAYS);
    }

    static FrenchDays read(Tokens tokens) throws Puzzled {
        return new Reader(tokens).read();
    }

    /** One reading. */
    private static final class Reader {

        private final Tokens tokens;
        private final List<DayOfWeek> days = new ArrayList<>();
        private final List<Piece> joins = new ArrayList<>();
        private final List<Integer> occurrences = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private final EnumSet<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        private final StringBuilder text = new StringBuilder();
        private @Nullable String condition;
        private boolean plural;

        Reader(Tokens tokens) {
            this.tokens = tokens;
        }

        FrenchDays read() throws Puzzled {
            readDay();
            while (readNext()) {
                readDay();
            }
            spread();
            tokens.pass(Piece.MONTHLY);
            Integer half = null;
            int ahead = tokens.beyond(0, Piece.OPENING, Piece.COMMA);
            if (ahead == 0 && tokens.peek().is(Piece.HALF)) {
                half = tokens.next().value();
                tokens.pass(Piece.MONTHLY);
            }
            return new FrenchDays(found, occurrences, condition, half, plural, remarks);
        }

        private void readDay() throws Puzzled {
            while (tokens.peek().is(BEFORE)) {
                plural |= tokens.next().is(Piece.SEVERAL, Piece.EACH);
            }
            if (tokens.peek().is(Piece.ONLY_ONE, Piece.NUMBER)) {
                Token one = tokens.next();
                Token day = tokens.next();
                Token other = tokens.next();
                if (!days.isEmpty() || !other.is(Piece.EVERY_OTHER)) {
                    throw tokens.puzzled();
                }
                condition = one.text() + " " + day.text() + " " + other.text();
                days.add(DayOfWeek.of(day.value()));
                return;
            }
            readOrdinals();
            Token day = tokens.next();
            if (day.is(Piece.DAYS) && days.isEmpty()) {
                addAll(day);
            } else if (day.is(Piece.DAY)) {
                days.add(DayOfWeek.of(day.value()));
                text.append(text.isEmpty() ? "" : " ").append(day.text());
            } else {
                throw new Puzzled(Reason.SYNTAX, day.text());
            }
        }

        private void addAll(Token named) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if ((named.value() >> (day.getValue() - 1) & 1) == 1) {
                    found.add(day);
                }
            }
            if (found.size() == 5) {
                remarks.add(Remark.of(Kind.WORKING_WEEK, named.text()));
            }
        }

        private void readOrdinals() throws Puzzled {
            if (!tokens.peek().is(Piece.ORDINAL)) {
                return;
            }
            if (!days.isEmpty()) {
                throw new Puzzled(Reason.AMBIGUOUS, tokens.peek().text());
            }
            while (tokens.peek().is(Piece.ORDINAL)) {
                occurrences.add(tokens.next().value());
                int mark = tokens.mark();
                tokens.skip(Piece.COMMA, Piece.AND, Piece.ONE, Piece.SEVERAL);
                if (!tokens.peek().is(Piece.ORDINAL)) {
                    tokens.back(mark);
                }
            }
            if (!tokens.peek().is(Piece.DAY) || !isMonthly()) {
                throw new Puzzled(Reason.AMBIGUOUS, tokens.peek().text());
            }
        }

        /** « 2e mardi » of what? Only « du mois » tells. */
        private boolean isMonthly() {
            return tokens.peek(1).is(Piece.MONTHLY)
                    || (tokens.peek(1).is(Piece.HALF) && tokens.peek(2).is(Piece.MONTHLY));
        }

        private boolean readNext() throws Puzzled {
            if (days.isEmpty() || condition != null || !occurrences.isEmpty()) {
                return false;
            }
            if (tokens.peek().is(Piece.UNTIL, Piece.TO) && tokens.peek(1).is(Piece.DAY)) {
                tokens.next();
                joins.add(Piece.UNTIL);
                return true;
            }
            int mark = tokens.mark();
            Piece join = tokens.peek().type();
            int signs = tokens.skip(BETWEEN);
            int ahead = tokens.beyond(0, BEFORE);
            if (tokens.peek(ahead).is(Piece.DAY) && (ahead == 0 || signs > 0) && !startsRange(ahead)) {
                joins.add(signs == 1 && join == Piece.DASH && ahead == 0 ? Piece.DASH : Piece.COMMA);
                return true;
            }
            tokens.back(mark);
            return false;
        }

        /** « lundi et du mercredi au vendredi »: an article before a range is part of the list only after a sign. */
        private boolean startsRange(int ahead) {
            return ahead > 0
                    && tokens.peek(ahead + 1).is(Piece.UNTIL)
                    && joins.contains(Piece.UNTIL)
                    && !tokens.peek(ahead).is(Piece.DAY);
        }

        private void spread() throws Puzzled {
            long dashes = joins.stream().filter(join -> join == Piece.DASH).count();
            if (dashes == 1 && days.size() > 2) {
                throw new Puzzled(Reason.AMBIGUOUS, text.toString());
            }
            for (int i = 0; i < days.size(); i++) {
                DayOfWeek day = days.get(i);
                found.add(day);
                Piece join = i == 0 ? Piece.COMMA : joins.get(i - 1);
                boolean range = join == Piece.UNTIL || (join == Piece.DASH && dashes == 1);
                if (range) {
                    addRange(days.get(i - 1), day);
                }
                boolean usage = join == Piece.DASH && dashes == 1 && days.getFirst() != DayOfWeek.MONDAY;
                if (usage && day.getValue() - days.getFirst().getValue() > 1) {
                    remarks.add(Remark.of(Kind.DAY_RANGE, text.toString()));
                }
            }
        }

        private void addRange(DayOfWeek first, DayOfWeek last) throws Puzzled {
            if (first.compareTo(last) >= 0) {
                throw new Puzzled(Reason.SYNTAX, text.toString());
            }
            found.addAll(EnumSet.range(first, last));
        }
    }
}
