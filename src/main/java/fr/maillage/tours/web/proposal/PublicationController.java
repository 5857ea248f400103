package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.proposal.ExplainPlan;
import fr.maillage.tours.app.proposal.PublishProposal;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.Stale;
import fr.maillage.tours.domain.proposal.TourProposal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** From a draft to announced dates: what will happen is said first, and what is in the way. */
@Controller("tourPublicationController")
class PublicationController {

    private final Screens screens;
    private final ProposalDoor door;
    private final DraftScreen draft;
    private final PublishProposal publish;
    private final ExplainPlan explain;

    PublicationController(
            Screens screens, ProposalDoor door, DraftScreen draft, PublishProposal publish, ExplainPlan explain) {
        this.screens = screens;
        this.door = door;
        this.draft = draft;
        this.publish = publish;
        this.explain = explain;
    }

    @Bean
    static StaffRoutes tourPublicationRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, ProposalPaths.PUBLICATION);
    }

    @Bean
    static StaffRoutes tourPublicationPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, ProposalPaths.PUBLICATION);
    }

    @GetMapping(ProposalPaths.PUBLICATION)
    View ask(@PathVariable String code, HttpServletRequest request) {
        TourProposal proposal = door.openToEdit(code);
        return proposal.isOpen() && !proposal.visits().isEmpty()
                ? show(proposal, publish.listStale(proposal), HttpStatus.OK, request)
                : SeeOther.to(ProposalPaths.one(proposal.code()));
    }

    @PostMapping(ProposalPaths.PUBLICATION)
    View publish(
            @PathVariable String code, @RequestParam(defaultValue = "") String version, HttpServletRequest request) {
        TourProposal proposal = door.openToEdit(code);
        String here = ProposalPaths.one(proposal.code());
        PublishProposal.Answer answer;
        try {
            answer = publish.publish(proposal, ProposalController.number(version), "");
        } catch (PublishProposal.ChangedUnderHand changed) {
            return show(proposal, publish.listStale(proposal), HttpStatus.CONFLICT, request);
        }
        return switch (answer) {
            case PublishProposal.Answer.Done ignored -> {
                screens.forgetKept();
                yield SeeOther.to(here + "?fait=proposition-publiee");
            }
            case PublishProposal.Answer.ChangedMeanwhile ignored -> SeeOther.to(here + "?fait=proposition-changee");
            case PublishProposal.Answer.Refused refused ->
                show(proposal, refused.visits(), HttpStatus.CONFLICT, request);
        };
    }

    private View show(TourProposal proposal, List<Stale> stale, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        ProposalWording words = draft.wording(ui);
        Plan plan = proposal.plan();
        int needs = plan == null
                ? 0
                : (int) explain.all(proposal, plan).values().stream()
                        .flatMap(why -> why.needs().stream())
                        .distinct()
                        .count();
        return screens.show(
                "tours/web/proposal/publication",
                new PublicationPage(
                        draft.heading(proposal, ui),
                        proposal.visits().size(),
                        (int) proposal.visits().stream()
                                .map(Plan.Visit::commune)
                                .distinct()
                                .count(),
                        needs,
                        proposal.isBehindWishes(),
                        stale.stream().map(one -> refused(proposal, one, words)).toList()),
                status);
    }

    private static String refused(TourProposal proposal, Stale stale, ProposalWording words) {
        Plan.Visit visit = stale.visit();
        return words.ui()
                .t(
                        "tours.proposal.stale." + stale.reason().name(),
                        words.village(proposal, visit.commune()),
                        words.day(visit.date()),
                        words.unit(proposal, visit.unit()),
                        String.join(", ", stale.needs()));
    }
}
