package fr.maillage.tours.app.proposal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a plan is as it is, computed from the plan and the wishes of today. */
@Component
public class ExplainPlan {

    private static final int MOST_KEPT = 20;

    private final Explain explain;
    private final TravelTimes travel;
    private final ProposalWishes wishes;
    private final Cache<Asked, Map<Plan.Visit, Explain.Why>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** What the reasons depend on, and nothing else. */
    private record Asked(PlanInput input, Plan plan) {}

    private record Day(UUID unit, LocalDate date) {}

    ExplainPlan(Explain explain, TravelTimes travel, ProposalWishes wishes) {
        this.explain = explain;
        this.travel = travel;
        this.wishes = wishes;
    }

    /** How long drives take, as the search reckons. */
    public TravelTimes travel() {
        return travel;
    }

    /** Why each visit is there; visits that today's input does not allow any more are left out. */
    public Map<Plan.Visit, Explain.Why> all(TourProposal proposal, Plan plan) {
        return kept.get(new Asked(input(proposal), plan), asked -> {
            Plan fitting = fitting(asked.input, asked.plan);
            Map<Plan.Visit, Explain.Why> all = new LinkedHashMap<>();
            fitting.visits().forEach(visit -> all.put(visit, explain.why(asked.input, travel, fitting, visit)));
            return Map.copyOf(all);
        });
    }

    /** Why one visit is there; empty when today's input does not allow it any more. */
    public Optional<Explain.Why> why(TourProposal proposal, Plan plan, Plan.Visit visit) {
        PlanInput input = input(proposal);
        Plan fitting = fitting(input, plan);
        return fitting.visits().contains(visit)
                ? Optional.of(explain.why(input, travel, fitting, visit))
                : Optional.empty();
    }

    /** Why a village is not in the plan, or not more often. */
    public Explain.WhyNot whyNot(TourProposal proposal, Plan plan, String commune) {
        PlanInput input = input(proposal);
        return explain.whyNot(input, travel, fitting(input, plan), commune);
    }

    /** The input with the wishes of today. */
    public PlanInput input(TourProposal proposal) {
        return Wish.in(proposal.input(), wishes.list(proposal.id()));
    }

    /** The visits on days and to villages of the input: it may have been read again since the plan was searched. */
    private static Plan fitting(PlanInput input, Plan plan) {
        Set<String> villages =
                input.villages().stream().map(PlanInput.Village::commune).collect(Collectors.toSet());
        Set<Day> days = input.vehicles().stream()
                .flatMap(unit -> unit.days().stream().map(day -> new Day(unit.unit(), day.date())))
                .collect(Collectors.toSet());
        return new Plan(
                plan.visits().stream()
                        .filter(visit -> villages.contains(visit.commune())
                                && days.contains(new Day(visit.unit(), visit.date())))
                        .toList(),
                plan.refused(),
                plan.hard(),
                plan.points(),
                plan.moves());
    }
}
