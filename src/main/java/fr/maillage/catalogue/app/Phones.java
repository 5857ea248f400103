package fr.maillage.catalogue.app;

import fr.maillage.agenda.Session;
import fr.maillage.design.PhoneText;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom one calls about regular help: its own number, else the place's, else the territory's. */
final class Phones {

    private final Map<PlaceId, Place> places;
    private final @Nullable String everywhere;

    Phones(Directory directory, Territory territory, List<Session> regular) {
        places = directory.listPlaces(regular.stream()
                .map(session -> session.spot().place())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        everywhere = territory.settings().phone();
    }

    /** In pairs; null when there is none at all. */
    @Nullable
    String of(Session session) {
        PlaceId id = session.spot().place();
        Place place = id == null ? null : places.get(id);
        return Stream.of(
                        session.activity().phone(),
                        place == null ? null : place.sheet().contact().phone(),
                        everywhere)
                .filter(Objects::nonNull)
                .filter(phone -> !phone.isBlank())
                .findFirst()
                .map(PhoneText::inPairs)
                .orElse(null);
    }
}
