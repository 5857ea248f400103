package fr.maillage.agenda;

/**
 * The seats of a session or a series, as they stand.
 *
 * @param seats how many there are
 * @param taken how many are taken or held for somebody, 0 to {@code seats}
 * @param waiting how many people wait for one
 * @param waitingList whether one may wait
 * @param closesMinutes signing up ends so long before the (first) session begins
 */
public record Seats(SeatingId id, int seats, int taken, int waiting, boolean waitingList, int closesMinutes) {

    /** How many may still be had at once; none while somebody waits, for they come first. */
    public int left() {
        return waiting > 0 ? 0 : seats - taken;
    }

    /** « Complet ». */
    public boolean isFull() {
        return left() == 0;
    }
}
