package fr.maillage.tours.app.proposal;

import fr.maillage.agenda.SessionId;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Power;
import fr.maillage.tours.StopId;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.tour.PublishTour;
import fr.maillage.tours.app.tour.PublishTour.Slot;
import fr.maillage.tours.app.tour.PublishTour.StopVisits;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.tour.StopPlan;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns the visits of a plan into tours, one a unit. A village where the unit stops already keeps its spot. */
@Component
class AnnounceVisits {

    private final Units units;
    private final PublishTour publish;
    private final MessageSource messages;

    AnnounceVisits(Units units, PublishTour publish, MessageSource messages) {
        this.units = units;
        this.publish = publish;
        this.messages = messages;
    }

    /** Nobody else plans with these units until the caller's transaction ends. */
    void lock(Plan plan) {
        units(plan).forEach(unit -> units.lock(new UnitId(unit)));
    }

    private static List<UUID> units(Plan plan) {
        return plan.visits().stream().map(Plan.Visit::unit).distinct().sorted().toList();
    }

    /**
     * Announces all of them, within the caller's transaction.
     *
     * @return which session came of which
     * @throws PublishProposal.ChangedUnderHand when a unit is not free after all
     */
    Map<Plan.Visit, SessionId> announce(TourProposal proposal, Plan plan) {
        Map<Plan.Visit, SessionId> sessions = new LinkedHashMap<>();
        for (UUID unit : units(plan)) {
            List<Plan.Visit> visits = plan.visits().stream()
                    .filter(visit -> visit.unit().equals(unit))
                    .sorted(Comparator.comparing(Plan.Visit::date).thenComparing(Plan.Visit::arrives))
                    .toList();
            sessions.putAll(announce(proposal, unit, visits));
        }
        return sessions;
    }

    private Map<Plan.Visit, SessionId> announce(TourProposal proposal, UUID unit, List<Plan.Visit> visits) {
        Map<String, List<Plan.Visit>> villages = visits.stream()
                .collect(Collectors.groupingBy(Plan.Visit::commune, LinkedHashMap::new, Collectors.toList()));
        List<StopVisits> wanted = new ArrayList<>();
        villages.forEach((commune, there) -> wanted.add(stop(proposal, wanted.size() + 1, commune, there)));
        PublishTour.Answer answer = publish.publish(new PublishTour.Wish(
                new UnitId(unit),
                name(proposal, unit),
                proposal.input().first(),
                proposal.input().last(),
                proposal.id(),
                wanted));
        if (!(answer instanceof PublishTour.Answer.Published published)) {
            throw new PublishProposal.ChangedUnderHand();
        }
        Map<Slot, SessionId> made =
                published.made().stream().collect(Collectors.toMap(PublishTour.Made::slot, PublishTour.Made::session));
        Map<Plan.Visit, SessionId> sessions = new LinkedHashMap<>();
        visits.forEach(visit -> sessions.put(visit, Objects.requireNonNull(made.get(slot(proposal, visit)))));
        return sessions;
    }

    private String name(TourProposal proposal, UUID unit) {
        return proposal.input().vehicles().size() == 1
                ? proposal.name()
                : messages.getMessage(
                        "tours.proposal.tour",
                        new Object[] {
                            proposal.name(),
                            proposal.findVehicle(unit)
                                    .map(PlanInput.Vehicle::name)
                                    .orElse("")
                        },
                        Locale.FRENCH);
    }

    /** At the spot that the plan was made with. */
    private StopVisits stop(TourProposal proposal, int number, String commune, List<Plan.Visit> visits) {
        PlanInput.Village village = proposal.findVillage(commune).orElseThrow();
        UUID known = village.stop();
        return new StopVisits(
                known == null ? null : new StopId(known),
                new StopPlan(
                        number,
                        new CommuneCode(commune),
                        null,
                        messages.getMessage("tours.proposal.spot", null, Locale.FRENCH),
                        "",
                        village.at(),
                        "",
                        Power.UNKNOWN,
                        null),
                visits.stream().map(visit -> slot(proposal, visit)).toList());
    }

    private Slot slot(TourProposal proposal, Plan.Visit visit) {
        return new Slot(
                LocalDateTime.of(visit.date(), visit.arrives()),
                LocalDateTime.of(visit.date(), visit.leaves()),
                proposal.rests(visit) ? pause() : "");
    }

    /** Whoever stands before a closed door at noon reads French or English. */
    private String pause() {
        return messages.getMessage("tours.proposal.pause", null, Locale.FRENCH)
                + " / "
                + messages.getMessage("tours.proposal.pause", null, Locale.ENGLISH);
    }
}
