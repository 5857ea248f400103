package fr.maillage.tours.domain.proposal;

import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a plan amounts to.
 *
 * @param visits how many
 * @param villages that are visited at least once
 * @param needs that at least one visit answers
 * @param allNeeds of the input
 * @param needsPeople who asked for those that are answered
 * @param newlyNear residents of visited villages who have no other help within reach
 * @param metres driven, the ways back included
 * @param minutesOut from leaving the depot to being back, all days together
 * @param cents what that costs
 * @param epcis by SIREN, empty for none
 */
public record PlanFigures(
        int visits,
        int villages,
        int needs,
        int allNeeds,
        int needsPeople,
        int newlyNear,
        long metres,
        long minutesOut,
        long cents,
        Map<String, Share> epcis) {

    /** Help that is farther is no help near; the search reckons so too. */
    private static final double FAR_KM = 15;

    /**
     * What one EPCI gets.
     *
     * @param stops visits in its villages
     * @param visited how many of its villages are
     * @param villages how many it has
     */
    public record Share(int stops, int visited, int villages) {}

    /** A unit's day out. */
    private record Day(UUID unit, LocalDate date) {}

    /**
     * Counts.
     *
     * @param reasons of each visit
     */
    public static PlanFigures of(PlanInput input, TravelTimes travel, Plan plan, Map<Plan.Visit, Explain.Why> reasons) {
        Map<String, PlanInput.Village> villages = input.villages().stream()
                .collect(Collectors.toMap(PlanInput.Village::commune, one -> one, (a, b) -> a));
        Set<String> visited = plan.visits().stream().map(Plan.Visit::commune).collect(Collectors.toSet());
        Set<UUID> answered = new HashSet<>();
        reasons.values().forEach(why -> answered.addAll(why.needs()));
        List<PlanInput.Demand> needs =
                input.villages().stream().flatMap(one -> one.needs().stream()).toList();
        Ways ways = ways(input, travel, plan, villages);
        return new PlanFigures(
                plan.visits().size(),
                visited.size(),
                answered.size(),
                needs.size(),
                needs.stream()
                        .filter(need -> answered.contains(need.need()))
                        .mapToInt(PlanInput.Demand::people)
                        .sum(),
                input.villages().stream()
                        .filter(village -> visited.contains(village.commune()) && isFar(village))
                        .mapToInt(PlanInput.Village::population)
                        .sum(),
                ways.metres,
                ways.minutes,
                ways.cents,
                epcis(input, plan, villages, visited));
    }

    private static boolean isFar(PlanInput.Village village) {
        Double km = village.helpKm();
        return km == null || km > FAR_KM;
    }

    private static final class Ways {
        long metres;
        long minutes;
        long cents;
    }

    private static Ways ways(PlanInput input, TravelTimes travel, Plan plan, Map<String, PlanInput.Village> villages) {
        Map<UUID, PlanInput.Vehicle> vehicles =
                input.vehicles().stream().collect(Collectors.toMap(PlanInput.Vehicle::unit, one -> one, (a, b) -> a));
        Ways ways = new Ways();
        plan.visits().stream()
                .filter(visit -> vehicles.containsKey(visit.unit()) && villages.containsKey(visit.commune()))
                .collect(Collectors.groupingBy(visit -> new Day(visit.unit(), visit.date())))
                .forEach((day, visits) -> {
                    PlanInput.Vehicle vehicle = Objects.requireNonNull(vehicles.get(day.unit));
                    List<Plan.Visit> inOrder = visits.stream()
                            .sorted(Comparator.comparing(Plan.Visit::arrives))
                            .toList();
                    Plan.Visit last = inOrder.getLast();
                    PlanInput.Village there = Objects.requireNonNull(villages.get(last.commune()));
                    long metres = inOrder.stream()
                                    .mapToLong(Plan.Visit::drivingMetres)
                                    .sum()
                            + travel.metres(there.at(), vehicle.depot());
                    long minutes = Duration.between(inOrder.getFirst().arrives(), last.leaves())
                                    .toMinutes()
                            + inOrder.getFirst().drivingMinutes()
                            + travel.minutes(there.at(), vehicle.depot());
                    ways.metres += metres;
                    ways.minutes += minutes;
                    ways.cents += metres * vehicle.centsPerKm() / 1000 + minutes * vehicle.centsPerHour() / 60;
                });
        return ways;
    }

    private static Map<String, Share> epcis(
            PlanInput input, Plan plan, Map<String, PlanInput.Village> villages, Set<String> visited) {
        Map<String, Share> shares = new TreeMap<>();
        for (PlanInput.Village village : input.villages()) {
            int here = visited.contains(village.commune()) ? 1 : 0;
            shares.merge(village.epci(), new Share(0, here, 1), PlanFigures::sum);
        }
        for (Plan.Visit visit : plan.visits()) {
            PlanInput.Village village = villages.get(visit.commune());
            if (village != null) {
                shares.merge(village.epci(), new Share(1, 0, 0), PlanFigures::sum);
            }
        }
        return shares;
    }

    private static Share sum(Share a, Share b) {
        return new Share(a.stops + b.stops, a.visited + b.visited, a.villages + b.villages);
    }
}
