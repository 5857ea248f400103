package fr.maillage.tours.domain.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanSearch.Budget;
import fr.maillage.tours.domain.planning.Territories;
import fr.maillage.tours.domain.planning.TravelTimes;
import org.junit.jupiter.api.Test;

/** What the search promises. */
class TimefoldSearchTests {

    @Test
    void neverLosesCount() {
        PlanInput input = Territories.of(12, 2, 3, 7);
        Plan plan = new TimefoldSearch(EnvironmentMode.FULL_ASSERT)
                .search(input, TravelTimes.STRAIGHT, new Budget(3_000, 60), null, progress -> {}, () -> false);
        assertThat(plan.visits()).isNotEmpty();
    }
}
