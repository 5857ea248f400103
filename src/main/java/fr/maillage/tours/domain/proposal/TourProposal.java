package fr.maillage.tours.domain.proposal;

import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is kept.
 *
 * @param code ends its address
 * @param input what it was made from, without the wishes
 * @param gatheredAt when that was read
 * @param plan the best so far; null before there is one
 * @param wishes counts the wishes made and taken back
 * @param solvedWishes what {@code wishes} was when the plan was searched
 * @param share of the budget that the search under way has used, 0 to 1
 * @param stopping whether somebody asked it to end
 * @param publishedAt null as long as it is a draft
 */
public record TourProposal(
        UUID id,
        String code,
        String name,
        Effort effort,
        ProposalState state,
        PlanInput input,
        Instant gatheredAt,
        @Nullable Plan plan,
        int wishes,
        int solvedWishes,
        double share,
        boolean stopping,
        @Nullable Instant publishedAt,
        int version) {

    private static final int PAUSE = 45;

    /** Its visits, by day, unit and hour; none before there is a plan. */
    public List<Plan.Visit> visits() {
        return plan == null ? List.of() : plan.visits();
    }

    /** Whether wishes were made or taken back since the plan was searched. */
    public boolean isBehindWishes() {
        return wishes != solvedWishes;
    }

    /** Whether it may still be changed. */
    public boolean isOpen() {
        return state == ProposalState.READY || state == ProposalState.INTERRUPTED;
    }

    /** A village of the input. */
    public Optional<PlanInput.Village> findVillage(String commune) {
        return input.villages().stream()
                .filter(village -> village.commune().equals(commune))
                .findFirst();
    }

    /** Whether the midday pause falls into a visit, which is longer then: from 12.30 to 13.15, its door is closed. */
    public boolean rests(Plan.Visit visit) {
        long open = Duration.between(visit.arrives(), visit.leaves()).toMinutes();
        return findVillage(visit.commune())
                .filter(village -> open >= village.minutes() + PAUSE)
                .isPresent();
    }

    /**
     * The same for somebody who sees the needs of some communes only: without the others.
     *
     * @param commune whether needs of this one are seen; INSEE code
     */
    public TourProposal seenBy(Predicate<String> commune) {
        PlanInput seen = new PlanInput(
                input.first(),
                input.last(),
                input.villages().stream()
                        .map(village -> commune.test(village.commune()) ? village : village.without())
                        .toList(),
                input.vehicles(),
                input.pins(),
                input.bans(),
                input.weights(),
                input.seed());
        return new TourProposal(
                id,
                code,
                name,
                effort,
                state,
                seen,
                gatheredAt,
                plan,
                wishes,
                solvedWishes,
                share,
                stopping,
                publishedAt,
                version);
    }

    /** A unit of the input. */
    public Optional<PlanInput.Vehicle> findVehicle(UUID unit) {
        return input.vehicles().stream()
                .filter(vehicle -> vehicle.unit().equals(unit))
                .findFirst();
    }
}
