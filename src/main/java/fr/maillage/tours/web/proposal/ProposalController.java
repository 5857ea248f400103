package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.proposal.ExplainPlan;
import fr.maillage.tours.app.proposal.MakeProposal;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One proposal: watched while it is searched, looked at, searched again, taken away. */
@Controller("tourProposalController")
class ProposalController {

    private static final int HUNDRED = 100;
    private static final String REFRESH_SECONDS = "4";
    private static final String ANEW = "neuf";
    private static final String FRESH_INPUT = "actualise";

    private final Screens screens;
    private final ProposalDoor door;
    private final DraftScreen draft;
    private final MakeProposal make;
    private final SearchTourProposal search;
    private final ExplainPlan explain;

    ProposalController(
            Screens screens,
            ProposalDoor door,
            DraftScreen draft,
            MakeProposal make,
            SearchTourProposal search,
            ExplainPlan explain) {
        this.screens = screens;
        this.door = door;
        this.draft = draft;
        this.make = make;
        this.search = search;
        this.explain = explain;
    }

    @Bean
    static StaffRoutes tourProposalRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, ProposalPaths.ONE, ProposalPaths.CSV);
    }

    @Bean
    static StaffRoutes tourProposalPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, ProposalPaths.SEARCH, ProposalPaths.STOP, ProposalPaths.REMOVAL);
    }

    @GetMapping(ProposalPaths.ONE)
    View one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String fixe,
            HttpServletRequest request,
            HttpServletResponse response) {
        TourProposal proposal = door.open(code);
        Ui ui = screens.ui(request);
        if (proposal.state() == ProposalState.SEARCHING) {
            boolean still = !fixe.isEmpty();
            if (!still) {
                response.setHeader("Refresh", REFRESH_SECONDS + ";url=" + ProposalPaths.one(proposal.code()));
            }
            return screens.show(
                    "tours/web/proposal/progress",
                    new ProgressPage(
                            draft.heading(proposal, ui),
                            door.mayEdit(proposal),
                            (int) Math.round(proposal.share() * HUNDRED),
                            proposal.stopping(),
                            draft.figures(proposal, ui),
                            still));
        }
        return screens.show("tours/web/proposal/draft", draft.page(proposal, vue, ui));
    }

    /** Searches again: from the plan that is there, or anew; with what is known now, or with what was known then. */
    @PostMapping(ProposalPaths.SEARCH)
    View search(@PathVariable String code, @RequestParam(defaultValue = "") String depuis) {
        TourProposal proposal = door.openToEdit(code);
        String here = ProposalPaths.one(proposal.code());
        if (depuis.equals(FRESH_INPUT)) {
            TourProposal fresh = make.refresh(proposal).orElse(null);
            if (fresh == null) {
                return SeeOther.to(here + "?fait=proposition-changee");
            }
            proposal = fresh;
        }
        return SeeOther.to(
                switch (search.start(proposal, depuis.equals(ANEW))) {
                    case DONE, ALREADY -> here;
                    case BUSY -> here + "?fait=proposition-attente";
                });
    }

    @PostMapping(ProposalPaths.STOP)
    View stop(@PathVariable String code) {
        TourProposal proposal = door.openToEdit(code);
        search.stop(proposal);
        return SeeOther.to(ProposalPaths.one(proposal.code()));
    }

    @PostMapping(ProposalPaths.REMOVAL)
    View remove(@PathVariable String code, @RequestParam(defaultValue = "-1") String version) {
        TourProposal proposal = door.openToEdit(code);
        return SeeOther.to(
                make.delete(proposal, number(version))
                        ? ProposalPaths.LIST + "?fait=proposition-supprimee"
                        : ProposalPaths.one(proposal.code()) + "?fait=proposition-changee");
    }

    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The draft for a spreadsheet, a visit a line. */
    @GetMapping(ProposalPaths.CSV)
    View csv(@PathVariable String code, HttpServletRequest request) {
        TourProposal proposal = door.open(code);
        Ui ui = screens.ui(request);
        ProposalWording words = draft.wording(ui);
        Plan plan = proposal.plan();
        Map<Plan.Visit, Explain.Why> why = plan == null ? Map.of() : explain.all(proposal, plan);
        return CsvAnswer.of(
                "passages-" + proposal.code(),
                Stream.of(
                                "day", "from", "to", "unit", "village", "insee", "epci", "needs", "people", "near",
                                "km", "pinned")
                        .map(column -> ui.t("tours.proposal.csv." + column))
                        .toList(),
                taker -> proposal.visits().stream()
                        .sorted(Comparator.comparing(Plan.Visit::date).thenComparing(Plan.Visit::arrives))
                        .forEach(visit -> taker.accept(line(proposal, visit, why, words))));
    }

    private static List<String> line(
            TourProposal proposal, Plan.Visit visit, Map<Plan.Visit, Explain.Why> why, ProposalWording words) {
        PlanInput.Village village = proposal.findVillage(visit.commune()).orElse(null);
        Explain.Why one = why.get(visit);
        String needs = village == null || one == null
                ? ""
                : village.needs().stream()
                        .filter(need -> one.needs().contains(need.need()))
                        .map(PlanInput.Demand::code)
                        .collect(Collectors.joining(" "));
        return List.of(
                visit.date().toString(),
                visit.arrives().toString(),
                visit.leaves().toString(),
                words.unit(proposal, visit.unit()),
                words.village(proposal, visit.commune()),
                visit.commune(),
                village == null ? "" : words.epci(village.epci()),
                needs,
                one == null ? "" : String.valueOf(one.people()),
                one == null ? "" : String.valueOf(one.newlyNear()),
                String.valueOf(Math.round(visit.drivingMetres() / 1000.0)),
                visit.pinned() ? words.ui().t("tours.proposal.yes") : "");
    }
}
