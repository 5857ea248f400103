package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.Spot;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where rules hold, named as the directory and the territory do today; one statement, whatever the number of rules. */
@Component
public class SpotNames {

    private final Directory directory;
    private final Territory territory;

    SpotNames(Directory directory, Territory territory) {
        this.directory = directory;
        this.territory = territory;
    }

    /** The same rules, in the same order. */
    public List<Recurrence> named(List<Recurrence> rules) {
        Map<PlaceId, Place> places = directory.listPlaces(rules.stream()
                .map(rule -> rule.spot().place())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rules.stream()
                .map(rule -> rule.at(named(
                        rule.spot(),
                        rule.spot().place() == null
                                ? null
                                : places.get(rule.spot().place()))))
                .toList();
    }

    private Spot named(Spot spot, @Nullable Place place) {
        String commune = territory
                .findCommune(spot.commune())
                .map(Commune::name)
                .orElse(spot.commune().value());
        if (place == null) {
            String name = spot.name().isEmpty() ? commune : spot.name();
            return new Spot(
                    spot.place(), null, name, spot.address(), spot.commune(), commune, spot.position(), spot.room());
        }
        return new Spot(
                place.id(),
                place.isGone() ? null : "/lieux/" + place.publicName(),
                place.sheet().name(),
                place.sheet().address().street(),
                spot.commune(),
                commune,
                spot.position(),
                spot.room());
    }
}
