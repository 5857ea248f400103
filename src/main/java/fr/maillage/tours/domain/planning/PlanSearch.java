package fr.maillage.tours.domain.planning;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Searches a plan. */
public interface PlanSearch {

    /**
     * How long to search.
     *
     * @param moves changes tried, after which it ends: with it the same input gives the same plan
     * @param seconds whatever happens, it ends after so long
     */
    record Budget(long moves, int seconds) {}

    /** A better plan was found; {@code share} of the budget is used, 0 to 1. */
    record Progress(Plan best, double share) {}

    /**
     * Searches until the budget is used or somebody stops it; what it answers is the best found.
     *
     * @param from a plan to go on from; null to begin anew
     * @param told each time a better plan is found, on the searching thread; must be quick
     */
    Plan search(
            PlanInput input,
            TravelTimes travel,
            Budget budget,
            @Nullable Plan from,
            Consumer<Progress> told,
            BooleanSupplier stopped);
}
