package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.Spot;
import fr.maillage.agenda.domain.intake.ForeignEvent.Where;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where an event is, out of what its calendar says: a place of the directory, or a one-off place in a commune. One a reading. */
final class FindSpot {

    /** Of a commune; those of a big town beyond that are not recognised by name. */
    private static final int MOST_PLACES = 300;

    private static final int SHORTEST_NAME = 6;
    private static final int LONGEST_NAME = 150;
    private static final Pattern POSTAL = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("[,;\\n()/]|\\s[-–—|]\\s");

    private final Territory territory;
    private final Directory directory;
    private final Feed.Settings settings;
    private final Map<CommuneCode, List<Place>> places = new HashMap<>();
    private final Map<Where, Optional<Found>> found = new HashMap<>();

    FindSpot(Territory territory, Directory directory, Feed.Settings settings) {
        this.territory = territory;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Where it is.
     *
     * @param doubt a word of {@code agenda.intake.why}; empty when it is sure
     */
    record Found(Spot spot, String doubt) {}

    /** Empty when nothing says in which commune. */
    Optional<Found> of(Where where) {
        return found.computeIfAbsent(where, this::find);
    }

    private Optional<Found> find(Where where) {
        String words = where.words();
        if (words.isBlank() && where.point() == null) {
            return usual(where, words, "");
        }
        Optional<Commune> commune = commune(where, words);
        if (commune.isEmpty()) {
            return usual(where, words, "COMMUNE_ASSUMED");
        }
        Optional<Place> place = place(commune.get().code(), words);
        return Optional.of(new Found(
                place.map(one -> spot(one, commune.get())).orElseGet(() -> oneOff(where, commune.get())), ""));
    }

    /** Where the feed says that its events are. */
    private Optional<Found> usual(Where where, String words, String doubt) {
        if (settings.place() != null) {
            PlaceId id = new PlaceId(settings.place());
            Place place = directory.listPlaces(Set.of(id)).get(id);
            Optional<Commune> commune = place == null
                    ? Optional.empty()
                    : CommuneCode.read(place.sheet().address().communeCode()).flatMap(territory::findCommune);
            boolean named = words.isBlank() || (place != null && isNamed(place, PlainText.of(words)));
            if (place != null && commune.isPresent()) {
                return Optional.of(
                        named
                                ? new Found(spot(place, commune.get()), "")
                                : new Found(oneOff(where, commune.get()), doubt));
            }
        }
        return Optional.ofNullable(settings.commune())
                .flatMap(CommuneCode::read)
                .flatMap(territory::findCommune)
                .map(commune -> new Found(oneOff(where, commune), doubt));
    }

    private Optional<Commune> commune(Where where, String words) {
        String postal = where.postalCode().isEmpty() ? null : where.postalCode();
        Optional<Commune> said = where.city().isEmpty() && where.insee().isEmpty()
                ? Optional.empty()
                : territory.matchCommune(
                        where.insee().isEmpty() ? null : where.insee(),
                        where.city().isEmpty() ? null : where.city(),
                        postal);
        return said.or(() -> inWords(words))
                .or(() -> Optional.ofNullable(where.point()).flatMap(territory::communeAt));
    }

    /** « Salle des fêtes, 2 place du Marché, 99390 Valbrune, France »: the last part that names a commune. */
    private Optional<Commune> inWords(String words) {
        Matcher code = POSTAL.matcher(words);
        String postal = null;
        String after = null;
        while (code.find()) {
            postal = code.group(1);
            after = PARTS.split(words.substring(code.end()).strip(), 2)[0].strip();
        }
        if (postal != null) {
            Optional<Commune> both =
                    territory.matchCommune(null, after == null || after.isEmpty() ? null : after, postal);
            if (both.isPresent()) {
                return both;
            }
        }
        List<String> parts = Stream.of(PARTS.split(words, -1))
                .map(part -> POSTAL.matcher(part).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .toList()
                .reversed();
        for (String part : parts) {
            Optional<Commune> named =
                    territory.matchCommune(null, part, postal).or(() -> territory.matchCommune(null, part, null));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The place of the commune whose name the words hold; the longest name when several do. */
    private Optional<Place> place(CommuneCode commune, String words) {
        String plain = PlainText.of(words);
        return places
                .computeIfAbsent(
                        commune,
                        code -> directory.firstPlaces(
                                new PlaceQuery(Set.of(code), Set.of(), null, null, null, null), MOST_PLACES))
                .stream()
                .filter(place -> isNamed(place, plain))
                .max(Comparator.comparingInt(place -> place.sheet().name().length()));
    }

    private static boolean isNamed(Place place, String plain) {
        String name = PlainText.of(place.sheet().name());
        return name.length() >= SHORTEST_NAME && (" " + plain + " ").contains(" " + name + " ");
    }

    private static Spot spot(Place place, Commune commune) {
        LatLon at = place.sheet().address().position();
        return new Spot(place.id(), null, place.sheet().name(), "", commune.code(), commune.name(), at, "");
    }

    private static Spot oneOff(Where where, Commune commune) {
        String[] parts = where.text().split(",", 2);
        String name = parts[0].strip();
        String rest = where.street().isEmpty() && parts.length > 1 ? parts[1].strip() : where.street();
        LatLon point = where.point();
        return new Spot(
                null,
                null,
                cut(name.isEmpty() ? commune.name() : name),
                cut(rest.equals(commune.name()) ? "" : rest),
                commune.code(),
                commune.name(),
                point == null ? commune.centre() : point,
                "");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME).strip();
    }
}
