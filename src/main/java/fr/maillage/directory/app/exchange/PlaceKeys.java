package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Place;
import java.util.List;

/**
 * The ids that an export gives to places: those of their source where one source alone is exported, so that its owner knows
 * them again; else with the source before them, since two sources may use the same.
 */
@FunctionalInterface
public interface PlaceKeys {

    /** What stands in {@code id}. */
    String key(Place place);

    /** For an export of places of these sources. */
    static PlaceKeys of(List<String> sources) {
        return sources.size() <= 1 ? place -> place.sheet().origin().key() : withSource();
    }

    /** Always with the source before them: what is published keeps its ids whatever sources come and go. */
    static PlaceKeys withSource() {
        return place ->
                place.sheet().origin().sourceId() + ":" + place.sheet().origin().key();
    }
}
