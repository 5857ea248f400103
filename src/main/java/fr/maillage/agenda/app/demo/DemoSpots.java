package fr.maillage.agenda.app.demo;

import fr.maillage.agenda.Spot;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the demo's sessions happen: a place of the demo directory, or a hall named on the spot. */
@Component
class DemoSpots {

    private static final String SOURCE = "demo";
    private static final String KEY = "lorande-";

    private final Directory directory;
    private final Territory territory;

    DemoSpots(Directory directory, Territory territory) {
        this.directory = directory;
        this.territory = territory;
    }

    /** The demo's places, by their key in its file. */
    Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        directory.forEachPlace(
                new PlaceQuery(null, java.util.Set.of(), SOURCE, null, null, null),
                place -> places.put(place.sheet().origin().key(), place));
        return places;
    }

    /**
     * Reads {@code 034}, a place, or {@code 99038:Salle des fêtes:Place de l’Orme}, a hall in a commune.
     *
     * @return empty when the place is not there any more
     */
    Optional<Spot> find(String text, String room, Map<String, Place> places) {
        String[] parts = text.split(":", -1);
        if (parts.length == 3) {
            Commune commune = territory.getCommune(new CommuneCode(parts[0]));
            return Optional.of(
                    new Spot(null, null, parts[1], parts[2], commune.code(), commune.name(), commune.centre(), room));
        }
        Place place = places.get(KEY + text);
        if (place == null || place.sheet().address().communeCode() == null) {
            return Optional.empty();
        }
        String commune = Objects.requireNonNull(place.sheet().address().communeCode());
        return Optional.of(new Spot(
                place.id(),
                null,
                place.sheet().name(),
                place.sheet().address().street(),
                new CommuneCode(commune),
                place.sheet().address().communeName(),
                place.sheet().address().position(),
                room));
    }
}
