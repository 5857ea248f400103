package fr.maillage.catalogue.app;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.Spot;
import fr.maillage.catalogue.app.Contents.NumberedPlace;
import fr.maillage.directory.PlaceId;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where anything happens, numbered by commune and name, so that list and map say the same. */
final class Places {

    /** One place of the directory, or one place of one day. */
    private record Key(@Nullable PlaceId place, String name, String address, String commune) {
        static Key of(Spot spot) {
            return spot.place() == null
                    ? new Key(null, spot.name(), spot.address(), spot.commune().value())
                    : new Key(spot.place(), "", "", "");
        }
    }

    private final Map<Key, NumberedPlace> places = new LinkedHashMap<>();

    private Places() {}

    static Places of(List<Session> sessions, List<Session> regular) {
        Comparator<Object> french = Collator.getInstance(Locale.FRENCH);
        Map<Key, Spot> spots = new LinkedHashMap<>();
        Stream.concat(sessions.stream(), regular.stream())
                .map(Session::spot)
                .forEach(spot -> spots.putIfAbsent(Key.of(spot), spot));
        Places all = new Places();
        spots.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Key, Spot> one) -> one.getValue().communeName(), french)
                        .thenComparing(one -> one.getValue().name(), french)
                        .thenComparing(one -> one.getValue().address(), french))
                .forEach(one -> all.add(one.getKey(), one.getValue()));
        return all;
    }

    NumberedPlace of(Session session) {
        NumberedPlace place = places.get(Key.of(session.spot()));
        if (place == null) {
            throw new IllegalStateException("A session of another edition");
        }
        return place;
    }

    List<NumberedPlace> list() {
        return List.copyOf(places.values());
    }

    private void add(Key key, Spot spot) {
        places.put(
                key,
                new NumberedPlace(
                        places.size() + 1,
                        spot.name(),
                        spot.address(),
                        spot.communeName(),
                        spot.path(),
                        spot.position()));
    }
}
