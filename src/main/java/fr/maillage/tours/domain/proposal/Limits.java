package fr.maillage.tours.domain.proposal;

import fr.maillage.shared.LatLon;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a wish would break, told before any search: the hard limits of one day of one unit, and who would have to give way. */
public final class Limits {

    private static final int DAYS_APART = 7;

    private final PlanInput input;
    private final TravelTimes travel;
    private final @Nullable Plan plan;

    /**
     * @param input with its wishes
     * @param plan that is there; null when there is none
     */
    public Limits(PlanInput input, TravelTimes travel, @Nullable Plan plan) {
        this.input = input;
        this.travel = travel;
        this.plan = plan;
    }

    /**
     * What a visit would come up against.
     *
     * @param broken none when it fits
     * @param displaced communes of that day's visits that nobody wished for and that would have to give way
     * @param drivingMetres of the unit that day, with those it can keep
     */
    public record Found(Set<Limit> broken, List<String> displaced, int drivingMetres) {}

    /** What a visit to a village on a day by a unit would come up against. */
    public Found of(String commune, LocalDate day, UUID unit) {
        Set<Limit> broken = EnumSet.noneOf(Limit.class);
        PlanInput.Village village = village(commune).orElse(null);
        PlanInput.Vehicle vehicle = input.vehicles().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElse(null);
        PlanInput.WorkDay work = vehicle == null
                ? null
                : vehicle.days().stream()
                        .filter(one -> one.date().equals(day))
                        .findFirst()
                        .orElse(null);
        if (village == null || vehicle == null || work == null) {
            broken.add(Limit.AWAY);
            return new Found(broken, List.of(), 0);
        }
        if (input.bans().stream().anyMatch(ban -> ban.commune().equals(commune) && falls(ban.date(), day))) {
            broken.add(Limit.BANNED);
        }
        if (!village.opens().isEmpty() && !mayStop(village, work)) {
            broken.add(Limit.OPENS);
        }
        if (input.pins().stream().anyMatch(pin -> pin.commune().equals(commune) && isTooNear(pin.date(), day))
                || village.standing().stream().anyMatch(stands -> stands.equals(day) || isTooNear(stands, day))) {
            broken.add(Limit.APART);
        }
        List<PlanInput.Village> kept = new ArrayList<>(wished(commune, day, unit));
        kept.add(village);
        broken.addAll(limits(vehicle, work, kept));
        List<String> displaced = new ArrayList<>();
        for (PlanInput.Village other : planned(day, unit)) {
            if (kept.contains(other)) {
                continue;
            }
            List<PlanInput.Village> more = new ArrayList<>(kept);
            more.add(other);
            if (limits(vehicle, work, more).isEmpty()) {
                kept = more;
            } else {
                displaced.add(other.commune());
            }
        }
        return new Found(broken, displaced, shortest(vehicle, kept).metres());
    }

    private static boolean isTooNear(LocalDate one, LocalDate other) {
        return !one.equals(other) && Math.abs(ChronoUnit.DAYS.between(one, other)) < DAYS_APART;
    }

    private static boolean falls(@Nullable LocalDate said, LocalDate day) {
        return said == null || said.equals(day);
    }

    private static boolean mayStop(PlanInput.Village village, PlanInput.WorkDay work) {
        return village.opens().stream()
                .anyMatch(time -> time.day() == work.date().getDayOfWeek()
                        && Math.min(time.to(), minutes(work.to())) - Math.max(time.from(), minutes(work.from()))
                                >= village.minutes());
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static Set<Limit> limits(
            PlanInput.Vehicle vehicle, PlanInput.WorkDay work, List<PlanInput.Village> stops, Way way) {
        Set<Limit> broken = EnumSet.noneOf(Limit.class);
        if (stops.size() > work.mostStops(vehicle)) {
            broken.add(Limit.STOPS);
        }
        if (way.minutes() > work.mostDriving(vehicle)) {
            broken.add(Limit.DRIVING);
        }
        int there = stops.stream().mapToInt(PlanInput.Village::minutes).sum();
        if (way.minutes() + there > Duration.between(work.from(), work.to()).toMinutes()) {
            broken.add(Limit.HOURS);
        }
        return broken;
    }

    private Set<Limit> limits(PlanInput.Vehicle vehicle, PlanInput.WorkDay work, List<PlanInput.Village> stops) {
        return limits(vehicle, work, stops, shortest(vehicle, stops));
    }

    private record Way(int minutes, int metres) {}

    /** From the depot through the stops and back: each added where it lengthens the way least. */
    private Way shortest(PlanInput.Vehicle vehicle, List<PlanInput.Village> stops) {
        List<LatLon> way = new ArrayList<>(List.of(vehicle.depot(), vehicle.depot()));
        for (PlanInput.Village stop : stops) {
            int best = 1;
            int least = Integer.MAX_VALUE;
            for (int i = 1; i < way.size(); i++) {
                int more = travel.metres(way.get(i - 1), stop.at())
                        + travel.metres(stop.at(), way.get(i))
                        - travel.metres(way.get(i - 1), way.get(i));
                if (more < least) {
                    least = more;
                    best = i;
                }
            }
            way.add(best, stop.at());
        }
        int minutes = 0;
        int metres = 0;
        for (int i = 1; i < way.size(); i++) {
            minutes += travel.minutes(way.get(i - 1), way.get(i));
            metres += travel.metres(way.get(i - 1), way.get(i));
        }
        return new Way(minutes, metres);
    }

    /** Villages that somebody wished for on that day with that unit, the one asked about apart. */
    private List<PlanInput.Village> wished(String commune, LocalDate day, UUID unit) {
        return input.pins().stream()
                .filter(pin -> pin.date().equals(day) && !pin.commune().equals(commune) && isWith(pin, unit))
                .flatMap(pin -> village(pin.commune()).stream())
                .distinct()
                .toList();
    }

    private boolean isWith(PlanInput.Pin pin, UUID unit) {
        return pin.unit() == null
                ? planned(pin.date(), unit).stream()
                        .anyMatch(one -> one.commune().equals(pin.commune()))
                : unit.equals(pin.unit());
    }

    private List<PlanInput.Village> planned(LocalDate day, UUID unit) {
        return plan == null
                ? List.of()
                : plan.visits().stream()
                        .filter(visit ->
                                visit.date().equals(day) && visit.unit().equals(unit))
                        .flatMap(visit -> village(visit.commune()).stream())
                        .toList();
    }

    private Optional<PlanInput.Village> village(String commune) {
        return input.villages().stream()
                .filter(one -> one.commune().equals(commune))
                .findFirst();
    }
}
