package fr.maillage.tours.domain.planning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.tours.domain.planning.Explain.Share;
import fr.maillage.tours.domain.planning.Explain.Why;
import fr.maillage.tours.domain.planning.Explain.WhyNot;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.Plan.Visit;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Ban;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.Reason;
import fr.maillage.tours.domain.planning.Territories;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reasons are true: what is said to be lost is lost. */
class JudgeExplainsTests {

    private static final TravelTimes ROADS = TravelTimes.STRAIGHT;

    private final PlanInput input = Territories.of(15, 1, 4, 2);
    private final Plan plan = greedy(input);
    private final JudgeExplains explain = new JudgeExplains();

    @Test
    void removingAVisitCostsExactlyWhatIsSaid() {
        for (Visit visit : plan.visits()) {
            Why why = explain.why(input, ROADS, plan, visit);
            List<Visit> others =
                    plan.visits().stream().filter(other -> !other.equals(visit)).toList();
            Plan without = new Plan(others, List.of(), 0, 0, 0);
            long lost = plan.points()
                    - Drafts.read(new Ground(input, ROADS), without).points();
            assertThat(why.points().stream().mapToLong(Share::points).sum()).isEqualTo(lost);
        }
    }

    @Test
    void namesTheNeedsAndWhoAsked() {
        Village asked = input.villages().stream()
                .filter(village -> !village.needs().isEmpty()
                        && plan.visits().stream()
                                .anyMatch(visit -> visit.commune().equals(village.commune())))
                .findFirst()
                .orElseThrow();
        Visit visit = plan.visits().stream()
                .filter(one -> one.commune().equals(asked.commune()))
                .findFirst()
                .orElseThrow();
        Why why = explain.why(input, ROADS, plan, visit);
        assertThat(why.needs()).isNotEmpty();
        assertThat(why.people()).isPositive();
    }

    @Test
    void namesTheLimitThatIsInTheWay() {
        String commune = input.villages().getFirst().commune();
        PlanInput banned = new PlanInput(
                input.first(),
                input.last(),
                input.villages(),
                input.vehicles(),
                List.of(),
                List.of(new Ban(commune, null)),
                input.weights(),
                1);
        WhyNot not = explain.whyNot(banned, ROADS, greedy(banned), commune);
        assertThat(not.limit()).isEqualTo(Limit.BANNED);
        assertThat(not.points()).isZero();
        assertThat(explain.whyNot(input, ROADS, plan, "99999").limit()).isEqualTo(Limit.UNKNOWN);
    }

    @Test
    void goingMoreOftenCostsExactlyWhatIsSaid() {
        for (Village village : input.villages()) {
            WhyNot not = explain.whyNot(input, ROADS, plan, village.commune());
            if (not.limit() == null) {
                assertThat(not.best()).isNotNull();
                assertThat(not.unit()).isNotNull();
            } else {
                assertThat(not.points()).isZero();
            }
        }
    }

    @Test
    void restsAtMiddayAndOpensOnAQuarterOfAnHour() {
        assertThat(plan.visits())
                .allMatch(visit -> visit.arrives().getMinute() % 15 == 0)
                .allMatch(visit -> visit.arrives().isBefore(visit.leaves()));
    }

    /** Thirteen weeks, one bus, one village with help next door, where the bus goes each week: same weekday, same interval. */
    @Test
    void aHabitIsWorthNoMoreThanWhomItReaches() {
        PlanInput usual = Territories.quarter(1, 1, 3);
        Village some = usual.villages().getFirst();
        Village town = new Village(
                some.commune(),
                some.name(),
                some.epci(),
                some.at(),
                800,
                null,
                0.2,
                "Mairie",
                null,
                List.of(),
                120,
                List.of(),
                List.of(),
                null);
        PlanInput alone = new PlanInput(
                usual.first(), usual.last(), List.of(town), usual.vehicles(), List.of(), List.of(), usual.weights(), 3);

        Plan weekly = greedy(alone);
        Map<Reason, Long> shares = Drafts.read(new Ground(alone, ROADS), weekly).shares();
        assertThat(weekly.visits()).hasSizeGreaterThan(10);
        assertThat(shares.getOrDefault(Reason.REGULARITY, 0L)).isBetween(1L, 2 * shares.getOrDefault(Reason.REACH, 0L));
    }

    private static Plan greedy(PlanInput input) {
        Draft draft = new Draft(new Ground(input, ROADS));
        List<Plan.Refused> refused = Pins.place(draft, null);
        Greedy.fill(draft);
        return Drafts.plan(draft, refused, 0);
    }
}
