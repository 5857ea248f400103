package fr.maillage.tours.app.proposal;

import fr.maillage.agenda.SessionId;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns the visits of a plan into tours, one a unit. */
@Component
class AnnounceVisits {

    private final Units units;

    AnnounceVisits(Units units) {
        this.units = units;
    }

    /** Nobody else plans with these units until the caller's transaction ends. */
    void lock(Plan plan) {
        plan.visits().stream()
                .map(Plan.Visit::unit)
                .distinct()
                .sorted()
                .forEach(unit -> units.lock(new UnitId(unit)));
    }

    /** Announces all of them; which session came of which. */
    Map<Plan.Visit, SessionId> announce(TourProposal proposal, Plan plan) {
        throw new IllegalStateException("not yet");
    }
}
