package fr.maillage.directory.domain.hours.prose;

import org.jspecify.annotations.Nullable;

/** The text, the finger on it, and what holds for the clauses to come. One a reading. */
final class Told {

    /** As the week's grid says it. */
    static final String APPOINTMENT = fr.maillage.directory.domain.hours.WeekGrid.APPOINTMENT;

    /** What may stand between clauses. */
    static final Piece[] SIGNS = {
        Piece.COMMA, Piece.SEMICOLON, Piece.SLASH, Piece.DASH, Piece.AND, Piece.COLON, Piece.NOISE, Piece.FROM
    };

    final Tokens tokens;
    final Week week = new Week();

    /** Whether times come before their days. */
    boolean timesFirst;

    /** Whether the clauses are about the school holidays. */
    boolean schoolHolidays;

    /** A condition said before the clauses. */
    @Nullable
    String lead;

    /** How many clauses there were when that was said. */
    int leadFrom;

    /** Odd or even weeks, said before the clauses; 0 for all. */
    int leadWeeks;

    Told(Tokens tokens) {
        this.tokens = tokens;
    }

    /** « sur rendez-vous l’après-midi ». */
    static String inHalf(String words, int half) {
        return words + (half == 0 ? " le matin" : " l’après-midi");
    }
}
