package fr.maillage.agenda;

import org.jspecify.annotations.Nullable;

/**
 * The seats of a session or a series, as they stand.
 *
 * @param seats how many there are
 * @param taken how many are taken or held for somebody, 0 to {@code seats}
 * @param waiting how many people wait for one
 * @param smallestWaiting the smallest party that waits; null when nobody does
 * @param waitingList whether one may wait
 * @param closesMinutes signing up ends so long before the (first) session begins
 */
public record Seats(
        SeatingId id,
        int seats,
        int taken,
        int waiting,
        @Nullable Integer smallestWaiting,
        boolean waitingList,
        int closesMinutes) {

    /** Seats that nobody has taken yet. */
    public static Seats fresh(SeatingId id, int seats, boolean waitingList, int closesMinutes) {
        return new Seats(id, seats, 0, 0, null, waitingList, closesMinutes);
    }

    /**
     * How many of these free seats a newcomer may have: all when no party that waits fits in them, else none, for they come
     * first. The same is said in SQL by the search.
     */
    public static int left(int free, @Nullable Integer smallestWaiting) {
        return smallestWaiting != null && smallestWaiting <= free ? 0 : free;
    }

    /** How many may still be had at once; none while somebody waits whom they would suit. */
    public int left() {
        return left(seats - taken, smallestWaiting);
    }

    /** « Complet ». */
    public boolean isFull() {
        return left() == 0;
    }
}
