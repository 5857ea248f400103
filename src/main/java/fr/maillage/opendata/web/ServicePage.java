package fr.maillage.opendata.web;

import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.opendata.web.ApiQuestion.Asked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of services: place by place in the order of a walk, and within a place in the standard's order. A page may end
 * within a place; the next one goes on there, whatever has been ticked or unticked meanwhile.
 *
 * @param next where to go on; null at the end
 */
record ServicePage(List<One> services, @Nullable Cursor next) {

    /**
     * One service of one place.
     *
     * @param service null for a place that has gone, or has no service left
     */
    record One(Place place, @Nullable Service service) {

        boolean isNotAfter(@Nullable Service passed) {
            return service == null || (passed != null && service.compareTo(passed) <= 0);
        }
    }

    private static final int READ_AT_ONCE = 200;

    static ServicePage read(Directory directory, Asked asked) {
        List<One> services = new ArrayList<>();
        Cursor cursor = asked.cursor().orElse(null);
        Service passed = cursor == null
                ? null
                : Terms.find(Service.class, cursor.service()).orElse(null);
        PlaceId begun = passed == null || cursor == null ? null : cursor.after();
        PlaceId after = cursor == null ? null : begun == null ? cursor.after() : justBefore(begun);
        PlaceQuery query = withServices(asked.query());
        while (true) {
            List<Place> places = directory.placesAfter(query, after, READ_AT_ONCE);
            for (Place place : places) {
                for (One one : of(place, asked.query())) {
                    if (place.id().equals(begun) && one.isNotAfter(passed)) {
                        continue;
                    }
                    if (services.size() == asked.limit()) {
                        return new ServicePage(services, at(services.getLast(), asked.print()));
                    }
                    services.add(one);
                }
            }
            if (places.size() < READ_AT_ONCE) {
                return new ServicePage(services, null);
            }
            after = places.getLast().id();
        }
    }

    /** A full walk needs no place that has no service; a list of changes does, for it may have lost them. */
    private static PlaceQuery withServices(PlaceQuery query) {
        return query.changedSince() != null || !query.services().isEmpty()
                ? query
                : new PlaceQuery(
                        query.communes(),
                        EnumSet.allOf(Service.class),
                        query.source(),
                        query.organisation(),
                        query.around(),
                        null);
    }

    private static List<One> of(Place place, PlaceQuery query) {
        List<One> services = new ArrayList<>();
        if (!place.isGone()) {
            place.sheet().offer().services().stream()
                    .filter(service ->
                            query.services().isEmpty() || query.services().contains(service))
                    .forEach(service -> services.add(new One(place, service)));
        }
        if (services.isEmpty() && query.changedSince() != null) {
            services.add(new One(place, null));
        }
        return services;
    }

    private static Cursor at(One last, String print) {
        return new Cursor(
                last.place().id(), last.service() == null ? "" : last.service().code(), print);
    }

    private static PlaceId justBefore(PlaceId id) {
        UUID value = id.value();
        return new PlaceId(
                value.getLeastSignificantBits() == 0
                        ? new UUID(value.getMostSignificantBits() - 1, -1)
                        : new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() - 1));
    }
}
