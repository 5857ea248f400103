package fr.maillage.directory.domain.merge;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.maillage.shared.LatLon;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs whose answer is known, made from the invented places: the same place as another source would write it, and places that
 * are easily taken for one another.
 */
final class LabelledPairs {

    private static final String OTHER = "autre";
    private static final List<String> NEIGHBOURS = List.of(
            "Mairie de %s",
            "Médiathèque de %s",
            "CCAS de %s",
            "La Poste %s",
            "Centre social de %s",
            "Mission locale de %s",
            "Relais petite enfance de %s",
            "Permanence CAF %s",
            "Foyer rural de %s",
            "Maison des associations de %s");
    private static final List<String> DESKS =
            List.of("%s – accueil de l’étage", "%s – espace jeunesse", "%s annexe Beaulieu", "%s – salle des fêtes");
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "France services",
                    List.of("Maison France Services", "Espace France Services de", "FRANCE SERVICES -", "MSAP de"),
            "Médiathèque",
                    List.of("Mediatheque municipale", "MEDIATHEQUE", "Médiathèque intercommunale", "Médiatheque"),
            "Bibliothèque", List.of("Bibliotheque municipale", "BIBLIOTHEQUE", "Bib."),
            "Mairie", List.of("MAIRIE", "Hôtel de ville de", "Mairie -"),
            "Centre social", List.of("CENTRE SOCIAL", "Centre socio-culturel", "Ctre social"),
            "CCAS", List.of("Centre communal d’action sociale", "C.C.A.S.", "ccas"),
            "Association", List.of("Asso", "ASSOCIATION"),
            "Mission locale", List.of("MISSION LOCALE", "Mission Locale -"));

    /** Two places, whether they are one, and which trick made the pair. */
    record Pair(Sighting one, Sighting other, boolean same, String trick) {}

    private final Random random;
    private final List<Sighting> places;

    private LabelledPairs(long seed) {
        this.random = new Random(seed);
        this.places = places();
    }

    static List<Pair> of(long seed) {
        LabelledPairs made = new LabelledPairs(seed);
        List<Pair> pairs = new ArrayList<>();
        for (Sighting place : made.places) {
            pairs.add(new Pair(place, made.corrupted(place, 1 + made.random.nextInt(2)), true, "peu abîmé"));
            pairs.add(new Pair(place, made.corrupted(place, 3 + made.random.nextInt(3)), true, "très abîmé"));
            pairs.add(made.neighbour(place));
            pairs.add(made.desk(place));
            pairs.add(made.nextVillage(place));
        }
        return pairs;
    }

    static WordWeights weights() {
        return WordWeights.of(places().stream().map(Sighting::name).toList());
    }

    static List<Sighting> places() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                LabelledPairs.class.getResourceAsStream("/fr/maillage/directory/demo/places.csv")),
                        StandardCharsets.UTF_8))) {
            return csv.stream().map(LabelledPairs::sighting).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sighting sighting(NamedCsvRecord row) {
        String lat = row.getField("latitude");
        return new Sighting(
                UUID.nameUUIDFromBytes(row.getField("id").getBytes(StandardCharsets.UTF_8)),
                "demo",
                row.getField("nom"),
                row.getField("code_insee"),
                row.getField("commune"),
                row.getField("adresse"),
                lat.isEmpty()
                        ? null
                        : new LatLon(Double.parseDouble(lat), Double.parseDouble(row.getField("longitude"))),
                orNull(row.getField("telephone")),
                orNull(row.getField("pivot")),
                words(row.getField("courriels")),
                words(row.getField("site_web")).stream()
                        .map(url -> url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", ""))
                        .collect(Collectors.toSet()),
                words(row.getField("typologie")),
                row.getField("itinerance").contains("Itinérant"));
    }

    private Sighting corrupted(Sighting place, int slips) {
        String name = place.name();
        String street = place.street();
        LatLon point = place.point();
        String phone = place.phone();
        String pivot = place.pivot();
        Set<String> mails = place.emails();
        Set<String> sites = place.sites();
        Set<String> typologies = place.typologies();
        for (int i = 0; i < slips; i++) {
            switch (random.nextInt(13)) {
                case 0 -> name = typo(name);
                case 1 -> name = spelled(name);
                case 2 -> name = name.toUpperCase(Locale.ROOT);
                case 3 -> name = name.contains(place.communeName()) ? name : name + " de " + place.communeName();
                case 4 -> point = moved(point, 20 + random.nextInt(130));
                case 5 -> point = random.nextInt(3) == 0 ? moved(point, 300 + random.nextInt(900)) : null;
                case 6 -> phone = random.nextBoolean() ? null : phone == null ? null : otherPhone();
                case 7 -> street = abbreviated(street);
                case 8 -> street = random.nextInt(3) == 0 ? "" : street.replaceFirst("^\\d+ ?(bis|ter)?,? ", "");
                case 9 -> pivot = null;
                case 10 -> {
                    mails = Set.of();
                    sites = Set.of();
                }
                case 11 -> typologies = random.nextBoolean() ? Set.of() : Set.of("AUTRE");
                default -> street = street.toUpperCase(Locale.ROOT);
            }
        }
        return new Sighting(
                new UUID(random.nextLong(), random.nextLong()),
                OTHER,
                name,
                place.commune(),
                place.communeName(),
                street,
                point,
                phone,
                pivot,
                mails,
                sites,
                typologies,
                place.itinerant());
    }

    /** Another service in the same building, often behind the same telephone. */
    private Pair neighbour(Sighting place) {
        Set<String> kinds = NameWords.of(place.name()).kinds(Set.of());
        List<String> others = NEIGHBOURS.stream()
                .filter(each ->
                        java.util.Collections.disjoint(NameWords.of(each).kinds(Set.of()), kinds))
                .toList();
        String name = others.get(random.nextInt(others.size())).formatted(place.communeName());
        boolean samePhone = random.nextInt(3) > 0;
        return new Pair(
                place,
                like(
                        place,
                        name,
                        place.street(),
                        moved(place.point(), random.nextInt(25)),
                        samePhone ? place.phone() : otherPhone(),
                        random.nextBoolean() ? place.pivot() : null,
                        samePhone ? place.emails() : Set.of()),
                false,
                "même bâtiment");
    }

    /** Another desk of the same organisation, a street away. */
    private Pair desk(Sighting place) {
        String name = DESKS.get(random.nextInt(DESKS.size())).formatted(place.name());
        return new Pair(
                place,
                like(
                        place,
                        name,
                        (1 + random.nextInt(90)) + " rue des Trois-Moulins",
                        moved(place.point(), 200 + random.nextInt(1500)),
                        random.nextBoolean() ? place.phone() : otherPhone(),
                        place.pivot(),
                        place.emails()),
                false,
                "autre guichet");
    }

    /** The same generic name, or the same organisation, in another commune. */
    private Pair nextVillage(Sighting place) {
        Sighting there;
        do {
            there = places.get(random.nextInt(places.size()));
        } while (there.commune() == null || there.commune().equals(place.commune()));
        Sighting village = there;
        String name = place.name().contains(place.communeName())
                ? place.name().replace(place.communeName(), village.communeName())
                : place.name();
        return new Pair(
                place,
                new Sighting(
                        new UUID(random.nextLong(), random.nextLong()),
                        OTHER,
                        name,
                        village.commune(),
                        village.communeName(),
                        random.nextBoolean() ? place.street() : village.street(),
                        village.point(),
                        random.nextInt(2) == 0 ? place.phone() : otherPhone(),
                        random.nextBoolean() ? place.pivot() : null,
                        random.nextBoolean() ? place.emails() : Set.of(),
                        place.sites(),
                        place.typologies(),
                        place.itinerant()),
                false,
                "autre commune");
    }

    private Sighting like(
            Sighting place,
            String name,
            String street,
            @Nullable LatLon point,
            @Nullable String phone,
            @Nullable String pivot,
            Set<String> mails) {
        return new Sighting(
                new UUID(random.nextLong(), random.nextLong()),
                OTHER,
                name,
                place.commune(),
                place.communeName(),
                street,
                point,
                phone,
                pivot,
                mails,
                place.sites(),
                random.nextBoolean() ? place.typologies() : Set.of(),
                place.itinerant());
    }

    private String typo(String name) {
        if (name.length() < 5) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 3);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            default -> name.substring(0, at) + name.charAt(at) + name.substring(at);
        };
    }

    private String spelled(String name) {
        for (Map.Entry<String, List<String>> one : SPELLINGS.entrySet()) {
            if (name.contains(one.getKey())) {
                List<String> ways = one.getValue();
                return name.replace(one.getKey(), ways.get(random.nextInt(ways.size())));
            }
        }
        return name.replace("é", "e").replace("è", "e").replace("’", " ").replace("-", " ");
    }

    private static String abbreviated(String street) {
        return street.replace("avenue", "av.")
                .replace("boulevard", "bd")
                .replace("place", "pl.")
                .replace("route", "rte")
                .replace("Saint", "St")
                .replace("rue ", "r. ");
    }

    private @Nullable LatLon moved(@Nullable LatLon point, int metres) {
        if (point == null) {
            return null;
        }
        double angle = random.nextDouble() * 2 * Math.PI;
        return new LatLon(
                point.lat() + metres * Math.cos(angle) / 111_200,
                point.lon() + metres * Math.sin(angle) / (111_200 * Math.cos(Math.toRadians(point.lat()))));
    }

    private String otherPhone() {
        return "+336" + (39_980_000 + random.nextInt(9_999));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
