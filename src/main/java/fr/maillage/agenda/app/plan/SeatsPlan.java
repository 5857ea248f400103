package fr.maillage.agenda.app.plan;

/**
 * The seats that somebody wants for a session.
 *
 * @param seats how many, from 1 to {@value #MOST}
 * @param closesMinutes signing up ends so long before it begins
 */
public record SeatsPlan(int seats, boolean waitingList, int closesMinutes) {

    /** The most seats one session can have. */
    public static final int MOST = 1000;
}
