package fr.maillage.directory.web;

import fr.maillage.directory.ListedPlaces.Listed;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Filters;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads all the places of a list's address, in the list's order; without any filter, by source and key. */
@Component
public class ListReading {

    private final FindPlaces findPlaces;
    private final Places places;
    private final Territory territory;
    private final Clock clock;

    ListReading(FindPlaces findPlaces, Places places, Territory territory, Clock clock) {
        this.findPlaces = findPlaces;
        this.places = places;
        this.territory = territory;
        this.clock = clock;
    }

    /** The list of an address; nothing is read of it yet. */
    public Listed of(MultiValueMap<String, String> parameters) {
        ListQuery query = ListQuery.of(parameters);
        Places.Version version = places.version();
        String moment = query.filters().open()
                ? clock.instant().truncatedTo(ChronoUnit.MINUTES).toString()
                : "";
        String tag = Integer.toHexString(query.hashCode()) + "-" + version.shown() + "-"
                + version.changedAt().toEpochMilli() + "-" + Integer.toHexString(moment.hashCode());
        Instant modified = moment.isEmpty() ? version.changedAt() : clock.instant();
        return new Listed(tag, modified, taker -> read(query, taker));
    }

    private void read(ListQuery query, Consumer<Place> taker) {
        WhereAnswer where = territory.where(query.where());
        boolean everything = query.text().isEmpty()
                && !(where instanceof WhereAnswer.Found)
                && query.filters().equals(Filters.NONE);
        if (everything) {
            places.forEachShown(null, taker);
        } else {
            FindPlaces.Search search = PlacesController.search(query, where);
            places.forEach(
                    findPlaces.listAll(search).stream().map(Candidate::place).toList(), taker);
        }
    }
}
