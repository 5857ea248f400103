package fr.maillage.tours.domain.proposal;

import fr.maillage.tours.domain.planning.PlanSearch.Budget;

/** How long to search. Moves decide, so that the same input gives the same plan; the seconds are for a machine that is too slow. */
public enum Effort {
    SHORT(10_000, 120),
    USUAL(200_000, 600),
    LONG(1_000_000, 1_800);

    private final long moves;
    private final int seconds;

    Effort(long moves, int seconds) {
        this.moves = moves;
        this.seconds = seconds;
    }

    /** What the search may use. */
    public Budget budget() {
        return new Budget(moves, seconds);
    }
}
