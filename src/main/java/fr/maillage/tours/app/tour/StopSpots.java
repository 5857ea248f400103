package fr.maillage.tours.app.tour;

import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.tour.StopPlan;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a stop is, as sessions say it. */
@Component
class StopSpots {

    private final AgendaPlans plans;
    private final Territory territory;

    StopSpots(AgendaPlans plans, Territory territory) {
        this.plans = plans;
        this.territory = territory;
    }

    /** The place of the directory when there is one, else what was typed. */
    Spot of(StopPlan stop) {
        PlaceId place = stop.place();
        return place == null ? typed(stop) : plans.spotAt(place, stop.room()).orElseGet(() -> typed(stop));
    }

    /** The same of several, in one statement. */
    Map<StopPlan, Spot> of(Collection<StopPlan> stops) {
        Map<PlaceId, Spot> places = plans.spotsAt(
                stops.stream().flatMap(stop -> Stream.ofNullable(stop.place())).collect(Collectors.toSet()));
        Map<StopPlan, Spot> spots = new HashMap<>();
        for (StopPlan stop : stops) {
            PlaceId place = stop.place();
            Spot known = place == null ? null : places.get(place);
            spots.put(stop, known == null ? typed(stop) : in(known, stop.room()));
        }
        return spots;
    }

    private Spot typed(StopPlan stop) {
        String commune = territory
                .findCommune(stop.commune())
                .map(Commune::name)
                .orElse(stop.commune().value());
        return new Spot(null, null, stop.name(), stop.address(), stop.commune(), commune, stop.position(), stop.room());
    }

    private static Spot in(Spot spot, String room) {
        return new Spot(
                spot.place(),
                spot.path(),
                spot.name(),
                spot.address(),
                spot.commune(),
                spot.communeName(),
                spot.position(),
                room);
    }
}
