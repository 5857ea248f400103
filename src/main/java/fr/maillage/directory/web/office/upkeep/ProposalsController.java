package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.upkeep.DecideProposal;
import fr.maillage.directory.app.upkeep.DecideProposal.Outcome;
import fr.maillage.directory.app.upkeep.Proposals;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.app.upkeep.Proposals.State;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.directory.web.office.SectionScreen;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One of {@code /gestion/propositions}: what somebody proposed, field by field; accepted in part or whole, or refused. */
@Controller
class ProposalsController {

    private static final String PATH = "/gestion/propositions";
    private static final int LONGEST_REASON = 500;

    private final Screens screens;
    private final Proposals proposals;
    private final DecideProposal decide;
    private final Places places;
    private final Access access;
    private final PeopleNames names;
    private final Territory territory;
    private final CommuneLookup communes;

    ProposalsController(
            Screens screens,
            Proposals proposals,
            DecideProposal decide,
            Places places,
            Access access,
            PeopleNames names,
            Territory territory,
            CommuneLookup communes) {
        this.screens = screens;
        this.proposals = proposals;
        this.decide = decide;
        this.places = places;
        this.access = access;
        this.names = names;
        this.territory = territory;
        this.communes = communes;
    }

    @Bean
    static StaffRoutes proposalReading() {
        return StaffRoutes.get(Right.REVIEW_PROPOSALS, PATH + "/{id}");
    }

    @Bean
    static StaffRoutes proposalPosting() {
        return StaffRoutes.post(Right.REVIEW_PROPOSALS, PATH + "/{id}");
    }

    @GetMapping(PATH + "/{id}")
    View one(@PathVariable String id, HttpServletRequest request) {
        Proposal proposal = open(id);
        Set<StandardField> taken = proposal.state() == State.WAITING
                ? proposal.cells().keySet()
                : ProposalForm.fields(proposal.accepted());
        return show(proposal, proposal.cells(), taken, List.of(), null, proposal.reason(), HttpStatus.OK, request);
    }

    @PostMapping(PATH + "/{id}")
    View decide(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Proposal proposal = open(id);
        Ui ui = screens.ui(request);
        if ("refuser".equals(sent.getFirst("suite"))) {
            String reason = Objects.requireNonNullElse(sent.getFirst("raison"), "")
                    .replace("\u0000", "")
                    .strip();
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                Mistake missing = new Mistake("raison", ui.t("directory.proposals.reason.missing", LONGEST_REASON));
                return show(
                        proposal,
                        proposal.cells(),
                        proposal.cells().keySet(),
                        List.of(missing),
                        null,
                        reason,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            }
            return answer(proposal, decide.refuse(proposal.id(), reason), ProposalForm.of(proposal), request);
        }
        if (!mayAccept(proposal)) {
            throw new AccessDeniedException(Right.REVIEW_PROPOSALS.name());
        }
        ProposalForm form = ProposalForm.read(proposal, sent, communes);
        return answer(proposal, decide.accept(proposal.id(), form.seen(), form.taken()), form, request);
    }

    private View answer(Proposal proposal, Outcome outcome, ProposalForm form, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return switch (outcome) {
            case Outcome.Decided(State state, boolean told) -> {
                screens.forgetKept();
                String word = state == State.REFUSED ? "refuse" : "accepte";
                yield SeeOther.to(PATH + "?fait=" + word + (told ? "-dit" : ""));
            }
            case Outcome.Already ignored -> SeeOther.to(PATH + "?fait=deja-decide");
            case Outcome.Refused(var wrong) ->
                show(
                        proposal,
                        form.wanted(),
                        form.taken().keySet(),
                        wrong.isEmpty()
                                ? List.of(new Mistake("prendre", ui.t("directory.proposals.take.none")))
                                : new SectionScreen(ui).mistakes(wrong),
                        null,
                        "",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            case Outcome.Changed ignored ->
                show(
                        proposal,
                        form.wanted(),
                        form.taken().keySet(),
                        List.of(),
                        ui.t("directory.proposals.changed"),
                        "",
                        HttpStatus.CONFLICT,
                        request);
            case Outcome.OutOfReach ignored ->
                show(
                        proposal,
                        form.wanted(),
                        form.taken().keySet(),
                        List.of(),
                        ui.t("directory.mistake.out-of-reach"),
                        "",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            case Outcome.Gone ignored -> SeeOther.to(PATH + "?fait=parti");
        };
    }

    private Proposal open(String id) {
        UUID asked = PlaceDoor.id(id);
        Proposal proposal = proposals.find(asked).orElseThrow(NoSuchPage::new);
        access.require(Right.REVIEW_PROPOSALS, target(proposal));
        return proposal;
    }

    private boolean mayAccept(Proposal proposal) {
        Right right = switch (proposal.kind()) {
            case CORRECTION -> Right.EDIT_PLACES;
            case NEW -> Right.ADD_PLACES;
            case CLOSED -> Right.REMOVE_PLACES;
        };
        return access.may(right, target(proposal));
    }

    private static Target target(Proposal proposal) {
        return new Target(
                proposal.organisation(), proposal.commune() == null ? null : new CommuneCode(proposal.commune()));
    }

    private View show(
            Proposal proposal,
            Map<StandardField, String> wanted,
            Set<StandardField> taken,
            List<Mistake> mistakes,
            @Nullable String why,
            String reason,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        ProposalScreen screen = new ProposalScreen(ui);
        Place place =
                proposal.place() == null ? null : places.find(proposal.place()).orElse(null);
        boolean waits = proposal.state() == State.WAITING;
        boolean gone = waits && place != null && place.isGone();
        boolean may = mayAccept(proposal) && !gone;
        String against = why != null
                ? why
                : gone ? ui.t("directory.done.parti") : waits && !may ? ui.t("directory.proposals.not-yours") : null;
        String accept = switch (proposal.kind()) {
            case CORRECTION -> proposal.cells().isEmpty() ? "plain" : "correction";
            case NEW -> "new";
            case CLOSED -> "closed";
        };
        UUID by = proposal.decidedBy();
        return screens.show(
                "directory/web/office/upkeep/proposal",
                new ProposalPage(
                        proposal.id().toString(),
                        proposal.code(),
                        screen.title(proposal),
                        screen.kind(proposal.kind()),
                        proposal.placeCode() == null ? null : "/gestion/lieux/" + proposal.placeCode(),
                        new RequestWording(ui).day(proposal.createdAt()),
                        screen.who(proposal),
                        !proposal.contact().isEmpty(),
                        proposal.remark(),
                        waits,
                        may,
                        against,
                        screen.lines(
                                proposal,
                                place,
                                wanted,
                                taken,
                                mistakes,
                                territory.listPerimeter().stream()
                                        .map(one -> one.name())
                                        .sorted()
                                        .toList()),
                        ProposalForm.seen(proposal, place),
                        mistakes,
                        ui.t("directory.proposals.accept." + accept),
                        reason,
                        screen.state(proposal.state()),
                        screen.decided(
                                proposal,
                                by == null ? null : names.find(List.of(by)).get(by))),
                status);
    }
}
