package fr.maillage.tours.app.proposal;

import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why a plan is as it is, computed from the plan and the wishes of today. */
@Component
public class ExplainPlan {

    private final Explain explain;
    private final TravelTimes travel;
    private final ProposalWishes wishes;

    ExplainPlan(Explain explain, TravelTimes travel, ProposalWishes wishes) {
        this.explain = explain;
        this.travel = travel;
        this.wishes = wishes;
    }

    /** How long drives take, as the search reckons. */
    public TravelTimes travel() {
        return travel;
    }

    /** Why each visit is there. */
    public Map<Plan.Visit, Explain.Why> all(TourProposal proposal, Plan plan) {
        PlanInput input = input(proposal);
        Map<Plan.Visit, Explain.Why> all = new LinkedHashMap<>();
        plan.visits().forEach(visit -> all.put(visit, explain.why(input, travel, plan, visit)));
        return all;
    }

    /** Why one visit is there. */
    public Explain.Why why(TourProposal proposal, Plan plan, Plan.Visit visit) {
        return explain.why(input(proposal), travel, plan, visit);
    }

    /** Why a village is not in the plan, or not more often. */
    public Explain.WhyNot whyNot(TourProposal proposal, Plan plan, String commune) {
        return explain.whyNot(input(proposal), travel, plan, commune);
    }

    /** The input with the wishes of today. */
    public PlanInput input(TourProposal proposal) {
        return Wish.in(proposal.input(), wishes.list(proposal.id()));
    }
}
