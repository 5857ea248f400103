package fr.maillage.tours.domain.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.Plan.Visit;
import fr.maillage.tours.domain.planning.PlanCheck;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Ban;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import fr.maillage.tours.domain.planning.PlanSearch.Budget;
import fr.maillage.tours.domain.planning.PlanSearch.Progress;
import fr.maillage.tours.domain.planning.Territories;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.planning.judge.Drafts;
import fr.maillage.tours.domain.planning.judge.Ground;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the search promises. */
class TimefoldSearchTests {

    private static final TravelTimes ROADS = TravelTimes.STRAIGHT;

    @Test
    void reckonsEachChangeAsIfItReckonedAnew() {
        PlanInput input = Territories.of(12, 2, 3, 7);
        Plan plan = new TimefoldSearch(EnvironmentMode.FULL_ASSERT)
                .search(input, ROADS, new Budget(1_500, 120), null, progress -> {}, () -> false);
        assertThat(plan.visits()).isNotEmpty();
        assertThat(PlanCheck.broken(input, ROADS, plan)).isEmpty();
    }

    @Test
    void theSameInputGivesTheSamePlan() {
        PlanInput input = Territories.of(20, 2, 5, 3);
        Plan once = search(input, 4_000, null);
        assertThat(search(input, 4_000, null)).isEqualTo(once);
    }

    @Test
    void goingOnFromAPlanGivesTheSamePlanAgainAndNeverAWorseOne() {
        PlanInput input = Territories.of(20, 2, 5, 4);
        List<Progress> told = new ArrayList<>();
        Plan stopped = new TimefoldSearch()
                .search(input, ROADS, new Budget(100_000, 120), null, told::add, () -> told.size() > 3);
        assertThat(stopped.moves()).isLessThan(20_000);
        Plan on = search(input, 3_000, stopped);
        assertThat(search(input, 3_000, stopped)).isEqualTo(on);
        assertThat(on.points()).isGreaterThanOrEqualTo(stopped.points());
        assertThat(on.moves()).isGreaterThan(stopped.moves());
    }

    @Test
    void tellsHowFarItIsAndNeverAWorsePlan() {
        List<Progress> told = new ArrayList<>();
        PlanInput input = Territories.of(20, 1, 5, 5);
        new TimefoldSearch().search(input, ROADS, new Budget(3_000, 120), null, told::add, () -> false);
        assertThat(told).hasSizeGreaterThan(50);
        assertThat(told).extracting(Progress::share).isSorted();
        assertThat(told).extracting(progress -> progress.best().points()).isSorted();
    }

    @Test
    void itsPointsAreThoseOfTheJudge() {
        PlanInput input = Territories.of(20, 2, 5, 6);
        Plan plan = search(input, 2_000, null);
        assertThat(Drafts.read(new Ground(input, ROADS), plan).points()).isEqualTo(plan.points());
    }

    @Test
    void keepsWhatIsPinnedAndBannedWhenItGoesOn() {
        PlanInput input = Territories.of(20, 2, 5, 8);
        Plan before = search(input, 1_000, null);
        Visit moved = before.visits().get(3);
        Visit gone = before.visits().get(10);
        Pin pin = new Pin(moved.commune(), moved.date(), null);
        PlanInput changed = new PlanInput(
                input.first(),
                input.last(),
                input.villages(),
                input.vehicles(),
                List.of(pin),
                List.of(new Ban(gone.commune(), gone.date())),
                input.weights(),
                input.seed());
        Plan after = search(changed, 1_000, before);
        assertThat(PlanCheck.broken(changed, ROADS, after)).isEmpty();
        assertThat(after.visits())
                .anyMatch(visit -> visit.pinned()
                        && visit.commune().equals(moved.commune())
                        && visit.date().equals(moved.date()))
                .noneMatch(visit ->
                        visit.commune().equals(gone.commune()) && visit.date().equals(gone.date()));
        assertThat(after.refused()).isEmpty();
    }

    @Test
    void saysWhichPinsContradictEachOther() {
        PlanInput input = Territories.of(10, 1, 3, 9);
        Visit one = search(input, 200, null).visits().getFirst();
        Pin kept = new Pin(one.commune(), one.date(), null);
        Pin tooSoon = new Pin(one.commune(), one.date().plusDays(1), null);
        Pin unknown = new Pin("99999", one.date(), null);
        PlanInput pinned = new PlanInput(
                input.first(),
                input.last(),
                input.villages(),
                input.vehicles(),
                List.of(kept, tooSoon, unknown),
                List.of(),
                input.weights(),
                input.seed());
        Plan plan = search(pinned, 200, null);
        assertThat(plan.hard()).isEqualTo(-2);
        assertThat(plan.refused()).extracting(Plan.Refused::pin).containsExactly(tooSoon, unknown);
        assertThat(plan.refused().getLast().limit()).isEqualTo(Limit.UNKNOWN);
        assertThat(PlanCheck.broken(pinned, ROADS, plan)).isEmpty();
    }

    private static Plan search(PlanInput input, long moves, @Nullable Plan from) {
        return new TimefoldSearch().search(input, ROADS, new Budget(moves, 120), from, progress -> {}, () -> false);
    }
}
