package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.proposal.MakeProposal;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.proposal.Effort;
import fr.maillage.tours.domain.proposal.TourProposal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/tournees/propositions}: the proposals, and a new one. */
@Controller("tourProposalListController")
class ProposalListController {

    private final Screens screens;
    private final Access access;
    private final ProposalDoor door;
    private final DraftScreen draft;
    private final TourProposals proposals;
    private final MakeProposal make;
    private final SearchTourProposal search;
    private final Units units;
    private final Clock clock;

    ProposalListController(
            Screens screens,
            Access access,
            ProposalDoor door,
            DraftScreen draft,
            TourProposals proposals,
            MakeProposal make,
            SearchTourProposal search,
            Units units,
            Clock clock) {
        this.screens = screens;
        this.access = access;
        this.door = door;
        this.draft = draft;
        this.proposals = proposals;
        this.make = make;
        this.search = search;
        this.units = units;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes tourProposalListRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, ProposalPaths.LIST);
    }

    @Bean
    static StaffRoutes tourProposalFormRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, ProposalPaths.NEW);
    }

    @Bean
    static StaffRoutes tourProposalListPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, ProposalPaths.LIST);
    }

    @Bean
    static OfficeEntry tourProposalsEntry() {
        return new OfficeEntry(Right.READ_TOURS, "tours.proposal.title", ProposalPaths.LIST, OfficeGroup.NEEDS, 20);
    }

    @GetMapping(ProposalPaths.LIST)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        ProposalWording words = draft.wording(ui);
        List<ProposalListPage.Row> rows = proposals.listNewest().stream()
                .filter(one -> door.mayRead(one.state(), one.communes()))
                .map(one -> new ProposalListPage.Row(
                        one.name(),
                        ProposalPaths.one(one.code()),
                        words.period(one.first(), one.last()),
                        String.join(", ", one.units()),
                        words.state(one.state()),
                        ProposalWording.kind(one.state()),
                        one.visits(),
                        Dates.moment(one.createdAt(), ui.locale())))
                .toList();
        return screens.show("tours/web/proposal/list", new ProposalListPage(rows, access.may(Right.EDIT_TOURS)));
    }

    @GetMapping(ProposalPaths.NEW)
    View fresh(HttpServletRequest request) {
        return form(ProposalForm.fresh(today(), ids(withinReach())), List.of(), HttpStatus.OK, request);
    }

    @PostMapping(ProposalPaths.LIST)
    View create(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        ProposalForm form = ProposalForm.read(sent);
        List<UUID> known = ids(withinReach());
        List<Mistake> mistakes = form.mistakes(screens.ui(request), known, today());
        if (!mistakes.isEmpty()) {
            return form(form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        UUID key = ProposalDoor.id(form.key());
        TourProposal made = make.make(key == null ? UUID.randomUUID() : key, form.asked(known));
        boolean busy = made.plan() == null && search.start(made, true) == SearchTourProposal.Started.BUSY;
        return SeeOther.to(ProposalPaths.one(made.code()) + (busy ? "?fait=proposition-attente" : ""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    /** The units that whoever asks may plan with: those whose depot lies where they may. */
    private List<Unit> withinReach() {
        Reach reach = access.reach(Right.EDIT_TOURS);
        return units.list().stream()
                .filter(unit -> reach.covers(Target.in(unit.depotCommune())))
                .toList();
    }

    private static List<UUID> ids(List<Unit> units) {
        return units.stream().map(unit -> unit.id().value()).toList();
    }

    private View form(ProposalForm form, List<Mistake> mistakes, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        ProposalWording words = draft.wording(ui);
        return screens.show(
                "tours/web/proposal/form",
                new ProposalFormPage(
                        form,
                        Stream.of("semaine", "mois", "trimestre")
                                .map(one -> new Choice(one, ui.t("tours.proposal.form.period." + one)))
                                .toList(),
                        withinReach().stream()
                                .map(unit -> new Choice(unit.id().value().toString(), unit.name()))
                                .toList(),
                        ProposalForm.LENGTHS.stream()
                                .map(one -> new Choice(one, words.duration(Long.parseLong(one))))
                                .toList(),
                        Arrays.stream(Effort.values())
                                .map(one -> new Choice(
                                        one.name(),
                                        ui.t("tours.proposal.effort." + one.name()),
                                        ui.t("tours.proposal.effort." + one.name() + ".detail")))
                                .toList(),
                        ProposalForm.STRENGTHS.stream()
                                .map(one -> new Choice(one, ui.t("tours.proposal.strength." + one)))
                                .toList(),
                        mistakes),
                status);
    }
}
