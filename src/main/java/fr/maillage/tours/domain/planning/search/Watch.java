package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.PlanSearch.Budget;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Counts the moves of a search; every hundredth part of the budget it tells how far it is, and more often asks whether to stop. */
final class Watch {

    private static final int PARTS = 100;
    private static final int ASK_EVERY = 64;

    private final Budget budget;
    private final BooleanSupplier stopped;
    private final DoubleConsumer told;
    private Runnable end = () -> {};
    private long moves;
    private boolean ended;

    Watch(Budget budget, BooleanSupplier stopped, DoubleConsumer told) {
        this.budget = budget;
        this.stopped = stopped;
        this.told = told;
    }

    void endBy(Runnable how) {
        end = how;
    }

    /** A move is about to be tried. */
    void beat() {
        moves++;
        if (moves % Math.max(1, budget.moves() / PARTS) == 0) {
            told.accept(Math.min(1, (double) moves / budget.moves()));
        }
        if (!ended && moves % ASK_EVERY == 1 && stopped.getAsBoolean()) {
            ended = true;
            end.run();
        }
    }

    long moves() {
        return moves;
    }
}
