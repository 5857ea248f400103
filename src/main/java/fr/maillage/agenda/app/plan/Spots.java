package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Spot;
import fr.maillage.directory.Place;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a session can be: a place of the directory, or anywhere in a commune. */
@Component
public class Spots {

    private final Territory territory;

    Spots(Territory territory) {
        this.territory = territory;
    }

    /** A place of the directory; empty when it lies in no commune that is known here. */
    public Optional<Spot> at(Place place, String room) {
        LatLon position = place.sheet().address().position();
        @Nullable String insee = place.sheet().address().communeCode();
        return CommuneCode.read(insee)
                .flatMap(territory::findCommune)
                .or(() -> territory.communeAt(position))
                .map(commune -> new Spot(
                        place.id(),
                        "/lieux/" + place.publicName(),
                        place.sheet().name(),
                        place.sheet().address().street(),
                        commune.code(),
                        commune.name(),
                        position,
                        room));
    }

    /** A one-off place; its point is its commune's until somebody knows better. */
    public Spot in(Commune commune, String name, String address, String room) {
        return new Spot(null, null, name, address, commune.code(), commune.name(), commune.centre(), room);
    }

    /** The same place, another room. */
    static Spot inRoom(Spot spot, String room) {
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
