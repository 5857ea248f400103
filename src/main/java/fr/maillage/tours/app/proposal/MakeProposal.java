package fr.maillage.tours.app.proposal;

import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.ShortCode;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.Effort;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a proposal, reads its input again, takes a draft away. */
@Component
public class MakeProposal {

    private static final int LONGEST_CODE = 40;
    private static final int RANDOM_CODE = 4;
    private static final int USUAL_MINUTES = 120;

    private final TourProposals proposals;
    private final GatherPlanInput gather;
    private final Audit audit;
    private final Clock clock;

    MakeProposal(TourProposals proposals, GatherPlanInput gather, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.gather = gather;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param first included
     * @param last included
     * @param minutes how long a stop lasts
     */
    public record Asked(
            String name,
            LocalDate first,
            LocalDate last,
            List<UUID> units,
            int minutes,
            PlanInput.Weights weights,
            Effort effort) {}

    /**
     * Gathers the input and keeps it; the search has yet to begin.
     *
     * @param form names the form: the same sent twice is made once, corrected and sent again it is another
     */
    @Transactional
    public TourProposal make(UUID form, Asked asked) {
        TourProposal there = proposals.find(form).orElse(null);
        if (there != null && isSame(there, asked)) {
            return there;
        }
        UUID id = there == null ? form : UuidV7.at(clock.instant());
        String code = freeCode(asked.name());
        PlanInput input = gather.gather(
                asked.first(),
                asked.last(),
                asked.units(),
                asked.minutes(),
                asked.weights(),
                id.getLeastSignificantBits());
        if (!proposals.add(id, code, asked.name(), asked.effort(), input)) {
            return proposals.find(id).orElseThrow();
        }
        audit.record("tours.proposal.made", "proposal", code, Map.of("name", asked.name()));
        return proposals.find(code).orElseThrow();
    }

    /**
     * Reads the input again; wishes, weights and seed stay. One that is searched, published or gone meanwhile stays as it is.
     *
     * @return as it is now; empty when it stayed
     */
    @Transactional
    public Optional<TourProposal> refresh(TourProposal shown) {
        TourProposal proposal =
                proposals.lock(shown.id()).filter(TourProposal::isOpen).orElse(null);
        if (proposal == null) {
            return Optional.empty();
        }
        PlanInput was = proposal.input();
        proposals.refresh(
                proposal.id(),
                gather.gather(
                        was.first(),
                        was.last(),
                        was.vehicles().stream().map(PlanInput.Vehicle::unit).toList(),
                        minutes(was),
                        was.weights(),
                        was.seed()));
        audit.record("tours.proposal.refreshed", "proposal", proposal.code(), Map.of());
        return proposals.find(proposal.code());
    }

    /** Takes a draft away; false when somebody changed, published or searched it meanwhile. */
    @Transactional
    public boolean delete(TourProposal proposal, int version) {
        boolean gone = proposals.delete(proposal.id(), version);
        if (gone) {
            audit.record("tours.proposal.deleted", "proposal", proposal.code(), Map.of("name", proposal.name()));
        }
        return gone;
    }

    private static boolean isSame(TourProposal there, Asked asked) {
        PlanInput input = there.input();
        return there.name().equals(asked.name())
                && input.first().equals(asked.first())
                && input.last().equals(asked.last())
                && input.weights().equals(asked.weights())
                && there.effort() == asked.effort()
                && minutes(input) == asked.minutes()
                && input.vehicles().stream()
                        .map(PlanInput.Vehicle::unit)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(asked.units()));
    }

    private static int minutes(PlanInput input) {
        return input.villages().stream()
                .mapToInt(PlanInput.Village::minutes)
                .findFirst()
                .orElse(USUAL_MINUTES);
    }

    private String freeCode(String name) {
        String slug = PlainText.slug(name, LONGEST_CODE);
        String code = slug.isEmpty() ? ShortCode.random(RANDOM_CODE) : slug;
        while (code.equals("nouvelle") || proposals.isTaken(code)) {
            code = (slug.isEmpty() ? "" : slug + "-") + ShortCode.random(RANDOM_CODE);
        }
        return code;
    }
}
