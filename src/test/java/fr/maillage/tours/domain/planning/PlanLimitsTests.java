package fr.maillage.tours.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.tours.domain.planning.Plan.Visit;
import fr.maillage.tours.domain.planning.PlanSearch.Budget;
import fr.maillage.tours.domain.planning.judge.JudgeExplains;
import fr.maillage.tours.domain.planning.search.TimefoldSearch;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, verified by {@link PlanCheck} over many inputs, wild ones too. */
class PlanLimitsTests {

    private static final int INPUTS = 200;

    @Test
    void noPlanBreaksALimitWhateverTheInput() {
        for (long seed = 0; seed < INPUTS; seed++) {
            PlanInput input = WildInputs.of(seed);
            Plan plan = search(input, 100);
            assertThat(PlanCheck.broken(input, TravelTimes.STRAIGHT, plan))
                    .as("input %d", seed)
                    .isEmpty();
            explains(input, plan);
        }
    }

    private static void explains(PlanInput input, Plan plan) {
        JudgeExplains explain = new JudgeExplains();
        if (!plan.visits().isEmpty()) {
            explain.why(input, TravelTimes.STRAIGHT, plan, plan.visits().getFirst());
        }
        explain.whyNot(input, TravelTimes.STRAIGHT, plan, "99001");
    }

    @Test
    void theCheckSeesWhatIsBroken() {
        PlanInput input = Territories.of(8, 1, 2, 1);
        Plan plan = search(input, 100);
        Visit first = plan.visits().getFirst();
        Visit early = new Visit(
                first.unit(),
                first.date(),
                first.commune(),
                LocalTime.of(6, 0),
                LocalTime.of(6, 30),
                first.drivingMinutes(),
                first.drivingMetres(),
                false);
        assertThat(PlanCheck.broken(input, TravelTimes.STRAIGHT, with(plan, early)))
                .anyMatch(said -> said.contains("so early"))
                .anyMatch(said -> said.contains("too short"))
                .anyMatch(said -> said.contains("twice"));
    }

    private static Plan with(Plan plan, Visit visit) {
        List<Visit> visits = new ArrayList<>(plan.visits());
        visits.add(visit);
        return new Plan(visits, plan.refused(), plan.hard(), plan.points(), plan.moves());
    }

    private static Plan search(PlanInput input, long moves) {
        return new TimefoldSearch()
                .search(input, TravelTimes.STRAIGHT, new Budget(moves, 60), null, progress -> {}, () -> false);
    }
}
