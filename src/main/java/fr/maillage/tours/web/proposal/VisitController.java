package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Right;
import fr.maillage.design.Link;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.proposal.ExplainPlan;
import fr.maillage.tours.app.proposal.ProposalWishes;
import fr.maillage.tours.app.proposal.PublishedTours;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** « Pourquoi ce village cette semaine ? » and « Pourquoi pas ? », each with what one can do about it. */
@Controller
class VisitController {

    private final Screens screens;
    private final ProposalDoor door;
    private final DraftScreen draft;
    private final MoveScreen moves;
    private final ExplainPlan explain;
    private final ProposalWishes wishes;
    private final PublishedTours tours;
    private final VillageFacts facts;

    VisitController(
            Screens screens,
            ProposalDoor door,
            DraftScreen draft,
            MoveScreen moves,
            ExplainPlan explain,
            ProposalWishes wishes,
            PublishedTours tours,
            VillageFacts facts) {
        this.screens = screens;
        this.door = door;
        this.draft = draft;
        this.moves = moves;
        this.explain = explain;
        this.wishes = wishes;
        this.tours = tours;
        this.facts = facts;
    }

    @Bean
    static StaffRoutes tourVisitRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, ProposalPaths.VISIT, ProposalPaths.VILLAGE);
    }

    @GetMapping(ProposalPaths.VISIT)
    View visit(
            @PathVariable String code,
            @PathVariable String day,
            @PathVariable String commune,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String quand,
            HttpServletRequest request) {
        TourProposal proposal = door.open(code);
        Plan.Visit visit = ProposalDoor.visit(proposal, day, commune, unit);
        Plan plan = proposal.plan();
        PlanInput.Village village = proposal.findVillage(commune).orElseThrow(ProposalDoor::missing);
        if (plan == null) {
            throw ProposalDoor.missing();
        }
        Ui ui = screens.ui(request);
        ProposalWording words = draft.wording(ui);
        Heading heading = draft.heading(proposal, ui);
        Explain.Why why = explain.why(proposal, plan, visit).orElseThrow(ProposalDoor::missing);
        return screens.show(
                "tours/web/proposal/visit",
                new VisitPage(
                        heading,
                        village.name(),
                        ProposalPaths.village(code, commune),
                        commune,
                        words.day(visit.date()) + ", " + words.fromTo(visit),
                        words.unit(proposal, visit.unit()),
                        heading.path() + "/souhaits",
                        WishController.When.print(visit.date(), visit.unit()),
                        wished(proposal, visit),
                        needs(village, why, ui),
                        why.needs().isEmpty()
                                ? ui.t("tours.proposal.why.no-needs")
                                : ui.t("tours.proposal.why.needs", why.needs().size(), why.people()),
                        new WhyWords(proposal, village, visit, words).sentences(why),
                        why.points().stream()
                                .map(share -> new VisitPage.Weighed(words.reason(share.reason()), share.points()))
                                .toList(),
                        tours.sessionOf(proposal.id(), visit).orElse(null),
                        heading.mayEdit() ? moves.move(proposal, commune, quand, words) : null));
    }

    private boolean wished(TourProposal proposal, Plan.Visit visit) {
        return wishes.list(proposal.id()).stream()
                .anyMatch(wish -> wish.kind() == Wish.Kind.PIN
                        && wish.commune().equals(visit.commune())
                        && visit.date().equals(wish.day()));
    }

    private static List<Link> needs(PlanInput.Village village, Explain.Why why, Ui ui) {
        return village.needs().stream()
                .filter(need -> why.needs().contains(need.need()))
                .map(need -> need(need, ui))
                .toList();
    }

    private static Link need(PlanInput.Demand need, Ui ui) {
        return new Link(
                ui.t(
                        "tours.proposal.need",
                        need.code(),
                        need.people(),
                        ui.t("tours.proposal.urgency." + need.urgency().name())),
                ProposalPaths.need(need.code()));
    }

    @GetMapping(ProposalPaths.VILLAGE)
    View village(
            @PathVariable String code,
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String quand,
            HttpServletRequest request) {
        TourProposal proposal = door.open(code);
        PlanInput.Village village = proposal.findVillage(commune).orElseThrow(ProposalDoor::missing);
        Ui ui = screens.ui(request);
        ProposalWording words = draft.wording(ui);
        Heading heading = draft.heading(proposal, ui);
        Plan plan = proposal.plan();
        boolean banned = wishes.list(proposal.id()).stream()
                .anyMatch(wish -> wish.kind() == Wish.Kind.BAN
                        && wish.day() == null
                        && wish.commune().equals(commune));
        return screens.show(
                "tours/web/proposal/village",
                new VillagePage(
                        heading,
                        village.name(),
                        commune,
                        facts.of(proposal.input(), village, words),
                        village.needs().stream().map(need -> need(need, ui)).toList(),
                        proposal.visits().stream()
                                .filter(visit -> visit.commune().equals(commune))
                                .map(visit -> new Link(
                                        words.day(visit.date()) + ", " + words.fromTo(visit) + " – "
                                                + words.unit(proposal, visit.unit()),
                                        ProposalPaths.visit(code, visit)))
                                .toList(),
                        plan == null ? "" : WhyWords.whyNot(explain.whyNot(proposal, plan, commune), words, proposal),
                        banned,
                        heading.mayEdit() ? moves.move(proposal, commune, quand, words) : null));
    }
}
