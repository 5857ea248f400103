package fr.maillage.tours.app.proposal;

import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanSearch;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.LocalTime;
import java.util.*;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class NaiveSearch implements PlanSearch, Explain {
    @Override
    public Plan search(PlanInput input, TravelTimes travel, Budget budget, @Nullable Plan from, Consumer<Progress> told, BooleanSupplier stopped) {
        List<Plan.Visit> visits = new ArrayList<>();
        List<PlanInput.Village> villages = new ArrayList<>(input.villages());
        villages.removeIf(v -> input.bans().stream().anyMatch(b -> b.date() == null && b.commune().equals(v.commune())));
        villages.sort(Comparator.comparing((PlanInput.Village v) -> -v.needs().size()).thenComparing(v -> -(v.helpKm() == null ? 99 : v.helpKm())));
        int next = 0;
        for (PlanInput.Vehicle vehicle : input.vehicles()) {
            for (PlanInput.WorkDay day : vehicle.days()) {
                PlanInput.Village v = villages.get(next++ % villages.size());
                boolean pinned = false;
                for (PlanInput.Pin pin : input.pins()) {
                    if (pin.date().equals(day.date()) && (pin.unit() == null || pin.unit().equals(vehicle.unit()))) {
                        v = input.villages().stream().filter(o -> o.commune().equals(pin.commune())).findFirst().orElse(v);
                        pinned = true;
                    }
                }
                int minutes = travel.minutes(vehicle.depot(), v.at());
                LocalTime arrives = day.from().plusMinutes((minutes + 14) / 15 * 15);
                if (arrives.plusMinutes(v.minutes() + minutes).isBefore(day.to())) {
                    visits.add(new Plan.Visit(vehicle.unit(), day.date(), v.commune(), arrives, arrives.plusMinutes(v.minutes()), minutes, travel.metres(vehicle.depot(), v.at()), pinned));
                }
            }
        }
        return new Plan(visits, List.of(), 0, 100, 1);
    }

    @Override
    public Why why(PlanInput input, TravelTimes travel, Plan plan, Plan.Visit visit) {
        PlanInput.Village v = input.villages().stream().filter(o -> o.commune().equals(visit.commune())).findFirst().orElseThrow();
        return new Why(v.needs().stream().map(PlanInput.Demand::need).toList(), v.needs().stream().mapToInt(PlanInput.Demand::people).sum(), v.helpKm() == null || v.helpKm() > 10 ? v.population() : 0, v.helpKm(), v.helpName(), 1, visit.drivingMetres() * 2, List.of(new Share(fr.maillage.tours.domain.planning.Reason.REACH, 123)), null);
    }

    @Override
    public WhyNot whyNot(PlanInput input, TravelTimes travel, Plan plan, String commune) {
        return new WhyNot(null, input.first(), input.vehicles().getFirst().unit(), 3);
    }
}
