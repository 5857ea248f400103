package fr.maillage.tours.app.tour;

import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.tour.StopPlan;
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
        return place == null ? typed(stop) : plans.spotAt(place, "").orElseGet(() -> typed(stop));
    }

    private Spot typed(StopPlan stop) {
        String commune = territory
                .findCommune(stop.commune())
                .map(Commune::name)
                .orElse(stop.commune().value());
        return new Spot(null, null, stop.name(), stop.address(), stop.commune(), commune, stop.position(), "");
    }
}
