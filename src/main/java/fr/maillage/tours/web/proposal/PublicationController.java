package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.proposal.ExplainPlan;
import fr.maillage.tours.app.proposal.PublishProposal;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.Stale;
import fr.maillage.tours.domain.proposal.TourProposal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<UUID> answered = plan == null
                ? Set.of()
                : explain.all(proposal, plan).values().stream()
                        .flatMap(why -> why.needs().stream())
                        .collect(Collectors.toSet());
        return screens.show(
                "tours/web/proposal/publication",
                new PublicationPage(
                        draft.heading(proposal, ui),
                        proposal.visits().size(),
                        (int) proposal.visits().stream()
                                .map(Plan.Visit::commune)
                                .distinct()
                                .count(),
                        answered.size(),
                        left(proposal, answered, words),
                        proposal.isBehindWishes(),
                        stale.stream().map(one -> refused(proposal, one, words)).toList()),
                status);
    }

    /** Needs of the villages of the plan that no visit answers: somebody must see to them by hand. */
    private static List<String> left(TourProposal proposal, Set<UUID> answered, ProposalWording words) {
        Map<String, LocalDate> first = proposal.visits().stream()
                .collect(Collectors.toMap(
                        Plan.Visit::commune, Plan.Visit::date, (one, other) -> one.isBefore(other) ? one : other));
        return proposal.input().villages().stream()
                .flatMap(village -> Stream.ofNullable(first.get(village.commune()))
                        .flatMap(day -> village.needs().stream()
                                .filter(need -> !answered.contains(need.need()))
                                .map(need -> left(village, need, day, words))))
                .toList();
    }

    private static String left(
            PlanInput.Village village, PlanInput.Demand need, LocalDate first, ProposalWording words) {
        LocalDate until = need.until();
        if (need.workshop()) {
            return words.ui().t("tours.proposal.publication.left.workshop", village.name(), need.code());
        }
        return until != null && need.isLate(first)
                ? words.ui().t("tours.proposal.publication.left.late", village.name(), need.code(), words.day(until))
                : words.ui().t("tours.proposal.publication.left.other", village.name(), need.code());
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
