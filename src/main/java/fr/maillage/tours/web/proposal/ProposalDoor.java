package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets in: whoever may change tours in every commune of a proposal's input changes it. Drafts are read by them and by those who
 * see the needs of all these communes; what is published by whoever reads tours, with the needs that they see and no other.
 */
@Component("tourProposalDoor")
class ProposalDoor {

    private final TourProposals proposals;
    private final Access access;

    ProposalDoor(TourProposals proposals, Access access) {
        this.proposals = proposals;
        this.access = access;
    }

    /** For reading, with the needs that the reader sees; 404 when there is none, or none that they may know of. */
    TourProposal open(String code) {
        TourProposal proposal = find(code);
        Reach sight = access.reach(Right.READ_NEEDS);
        return mayEdit(proposal) ? proposal : proposal.seenBy(commune -> sight.covers(target(commune)));
    }

    /** For whoever will change it, whole; 404 for those who may not know of it, 403 for those who may only read. */
    TourProposal openToEdit(String code) {
        TourProposal proposal = find(code);
        if (!mayEdit(proposal)) {
            access.require(Right.EDIT_TOURS, outside(proposal));
        }
        return proposal;
    }

    private TourProposal find(String code) {
        return proposals
                .find(code)
                .filter(proposal -> mayRead(proposal.state(), communes(proposal)))
                .orElseThrow(ProposalDoor::missing);
    }

    /** Whether one may know of a proposal whose input has these communes. */
    boolean mayRead(ProposalState state, Collection<String> communes) {
        return state == ProposalState.PUBLISHED
                || covers(Right.EDIT_TOURS, communes)
                || covers(Right.READ_NEEDS, communes);
    }

    boolean mayEdit(TourProposal proposal) {
        return covers(Right.EDIT_TOURS, communes(proposal));
    }

    private boolean covers(Right right, Collection<String> communes) {
        Reach reach = access.reach(right);
        return !reach.isNowhere() && communes.stream().map(ProposalDoor::target).allMatch(reach::covers);
    }

    private static List<String> communes(TourProposal proposal) {
        return proposal.input().villages().stream()
                .map(PlanInput.Village::commune)
                .toList();
    }

    private Target outside(TourProposal proposal) {
        Reach reach = access.reach(Right.EDIT_TOURS);
        return communes(proposal).stream()
                .map(ProposalDoor::target)
                .filter(target -> !reach.covers(target))
                .findFirst()
                .orElse(new Target(null, null));
    }

    private static Target target(String commune) {
        return Target.in(new CommuneCode(commune));
    }

    /** A visit of its plan; 404 when it is not there (any more). */
    static Plan.Visit visit(TourProposal proposal, String day, String commune, String unit) {
        return proposal.visits().stream()
                .filter(visit -> visit.date().toString().equals(day)
                        && visit.commune().equals(commune)
                        && visit.unit().toString().equals(unit))
                .findFirst()
                .orElseThrow(ProposalDoor::missing);
    }

    static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
