package fr.maillage.tours.domain.planning;

import fr.maillage.shared.LatLon;
import fr.maillage.tours.domain.planning.Plan.Visit;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Verifies every limit of a plan, from the input alone: shares nothing with the search, so that a mistake there is seen here. What
 * it tells is for whoever looks for a bug; a plan of the search gives none.
 */
public final class PlanCheck {

    private static final int NOON = 12 * 60;
    private static final int TWO = 14 * 60;
    private static final int PAUSE = 45;
    private static final int APART = 7;

    private final PlanInput input;
    private final TravelTimes travel;
    private final List<String> broken = new ArrayList<>();

    private PlanCheck(PlanInput input, TravelTimes travel) {
        this.input = input;
        this.travel = travel;
    }

    /** One sentence for each limit that is broken; none for a plan that can be driven. */
    public static List<String> broken(PlanInput input, TravelTimes travel, Plan plan) {
        PlanCheck check = new PlanCheck(input, travel);
        check.days(plan);
        check.apart(plan);
        check.pins(plan);
        return List.copyOf(check.broken);
    }

    private void days(Plan plan) {
        Map<String, List<Visit>> days = plan.visits().stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.unit() + " " + visit.date(), TreeMap::new, Collectors.toList()));
        days.forEach((name, visits) -> {
            visits.sort(Comparator.comparing(Visit::arrives));
            Visit first = visits.getFirst();
            Optional<Vehicle> vehicle = vehicle(first.unit());
            Optional<WorkDay> day = vehicle.flatMap(found -> found.days().stream()
                    .filter(one -> one.date().equals(first.date()))
                    .findFirst());
            boolean within =
                    !first.date().isBefore(input.first()) && !first.date().isAfter(input.last());
            if (vehicle.isEmpty() || day.isEmpty() || !within) {
                broken.add(name + ": the unit is not out");
            } else {
                day(name, vehicle.get(), day.get(), visits);
            }
        });
    }

    private void day(String name, Vehicle vehicle, WorkDay day, List<Visit> visits) {
        LatLon place = vehicle.depot();
        int time = minutes(day.from());
        int driving = 0;
        boolean rested = time >= NOON;
        Integer stopsLeft = day.stopsLeft();
        if (visits.size() > vehicle.mostStops() || (stopsLeft != null && visits.size() > stopsLeft)) {
            broken.add(name + ": too many stops");
        }
        for (Visit visit : visits) {
            Optional<Village> found = village(visit.commune());
            if (found.isEmpty()) {
                broken.add(name + ": no such village " + visit.commune());
                return;
            }
            Village village = found.get();
            int drive = travel.minutes(place, village.at());
            int arrives = minutes(visit.arrives());
            int leaves = minutes(visit.leaves());
            driving += drive;
            if (drive != visit.drivingMinutes() || travel.metres(place, village.at()) != visit.drivingMetres()) {
                broken.add(name + ": another way to " + village.name());
            }
            if (arrives < time + drive) {
                broken.add(name + ": cannot be at " + village.name() + " so early");
            }
            rested |= overlap(time, arrives) >= PAUSE && arrives - time - drive >= PAUSE;
            if (leaves - arrives < village.minutes()) {
                broken.add(name + ": too short at " + village.name());
            }
            rested |= leaves - arrives - village.minutes() >= PAUSE && overlap(arrives, leaves) >= PAUSE;
            opens(name, visit, village, arrives, leaves);
            time = leaves;
            place = village.at();
        }
        int home = travel.minutes(place, vehicle.depot());
        driving += home;
        int back = time + home;
        if (!rested && back > TWO) {
            if (time > TWO - PAUSE) {
                broken.add(name + ": no midday pause");
            }
            back += PAUSE;
        }
        if (back > minutes(day.to())) {
            broken.add(name + ": back too late");
        }
        Integer drivingLeft = day.drivingLeft();
        if (driving > vehicle.mostDriving() || (drivingLeft != null && driving > drivingLeft)) {
            broken.add(name + ": too much driving");
        }
    }

    private void opens(String name, Visit visit, Village village, int arrives, int leaves) {
        if (!village.opens().isEmpty()
                && village.opens().stream()
                        .noneMatch(time -> time.day() == visit.date().getDayOfWeek()
                                && arrives >= time.from()
                                && leaves <= time.to())) {
            broken.add(name + ": not open at " + village.name());
        }
        boolean banned = input.bans().stream()
                .anyMatch(ban -> ban.commune().equals(visit.commune())
                        && (ban.date() == null || visit.date().equals(ban.date())));
        if (banned) {
            broken.add(name + ": banned " + village.name());
        }
    }

    private static int overlap(int from, int to) {
        return Math.min(to, TWO) - Math.max(from, NOON);
    }

    private void apart(Plan plan) {
        Map<String, List<Visit>> villages = plan.visits().stream()
                .sorted(Comparator.comparing(Visit::date))
                .collect(Collectors.groupingBy(Visit::commune, TreeMap::new, Collectors.toList()));
        villages.forEach((commune, visits) -> {
            for (int i = 1; i < visits.size(); i++) {
                if (ChronoUnit.DAYS.between(
                                visits.get(i - 1).date(), visits.get(i).date())
                        < APART) {
                    broken.add(commune + ": twice within six days of "
                            + visits.get(i).date());
                }
            }
            visits.forEach(this::apartFromWhatStands);
        });
    }

    private void apartFromWhatStands(Visit visit) {
        List<LocalDate> standing =
                village(visit.commune()).map(Village::standing).orElse(List.of());
        if (standing.stream().anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(day, visit.date())) < APART)) {
            broken.add(visit.commune() + ": within six days of a passage that stands, " + visit.date());
        }
    }

    private void pins(Plan plan) {
        for (Pin pin : input.pins()) {
            boolean kept = plan.visits().stream()
                    .anyMatch(visit -> visit.commune().equals(pin.commune())
                            && visit.date().equals(pin.date())
                            && (pin.unit() == null || visit.unit().equals(pin.unit())));
            boolean told =
                    plan.refused().stream().anyMatch(refused -> refused.pin().equals(pin));
            if (kept == told) {
                broken.add(pin.commune() + ": a pin is neither kept nor refused, or both");
            }
        }
        if (plan.hard() != -plan.refused().size()) {
            broken.add("What is broken is counted wrongly");
        }
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private Optional<Village> village(String commune) {
        return input.villages().stream()
                .filter(village -> village.commune().equals(commune))
                .findFirst();
    }

    private Optional<Vehicle> vehicle(UUID unit) {
        return input.vehicles().stream()
                .filter(vehicle -> vehicle.unit().equals(unit))
                .findFirst();
    }
}
