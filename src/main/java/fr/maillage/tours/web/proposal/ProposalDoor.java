package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in: whoever may change tours in every commune of a proposal's input changes it; whoever reads tours reads it. */
@Component("tourProposalDoor")
class ProposalDoor {

    private final TourProposals proposals;
    private final Access access;

    ProposalDoor(TourProposals proposals, Access access) {
        this.proposals = proposals;
        this.access = access;
    }

    /** 404 when there is none. */
    TourProposal open(String code) {
        return proposals.find(code).orElseThrow(ProposalDoor::missing);
    }

    /** The same for whoever will change it: 403 without the right. */
    TourProposal openToEdit(String code) {
        TourProposal proposal = open(code);
        if (!mayEdit(proposal)) {
            access.require(Right.EDIT_TOURS, outside(proposal));
        }
        return proposal;
    }

    boolean mayEdit(TourProposal proposal) {
        Reach reach = access.reach(Right.EDIT_TOURS);
        return !reach.isNowhere()
                && proposal.input().villages().stream()
                        .map(ProposalDoor::target)
                        .allMatch(reach::covers);
    }

    private Target outside(TourProposal proposal) {
        Reach reach = access.reach(Right.EDIT_TOURS);
        return proposal.input().villages().stream()
                .map(ProposalDoor::target)
                .filter(target -> !reach.covers(target))
                .findFirst()
                .orElse(new Target(null, null));
    }

    private static Target target(PlanInput.Village village) {
        return Target.in(new CommuneCode(village.commune()));
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
