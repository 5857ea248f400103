package fr.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented territory keeps its promises: contours that a map can trust, places where they say, no real number. */
class LorandeDataTests {

    private static final Path PLACES = Path.of("src/main/java/fr/maillage/directory/demo/places.csv");
    /** The ranges that Arcep's numbering plan keeps for works of fiction, in E.164. */
    private static final String FICTION = "\\+33(19900|26191|35301|46571|53649|63998)\\d{4}";

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double METRES_PER_DEGREE_OF_LATITUDE = 111_200;

    private final JsonNode communes = features("communes.geojson");
    private final Map<String, Polygon> contours = contours(communes);

    @Test
    void everyContourIsValidAndAsDetailedAsARealOne() {
        assertThat(contours).hasSize(41);
        assertThat(contours.values()).allSatisfy(contour -> {
            assertThat(contour.isValid()).isTrue();
            assertThat(contour.getNumPoints()).isBetween(40, 130);
            assertThat(Orientation.isCCW(contour.getCoordinates()))
                    .as("counter-clockwise, RFC 7946 §3.1.6")
                    .isTrue();
        });
    }

    @Test
    void neighboursTouchWithoutOverlappingOrLeavingAGap() {
        List<Polygon> all = List.copyOf(contours.values());
        for (int i = 0; i < all.size(); i++) {
            for (Polygon other : all.subList(i + 1, all.size())) {
                assertThat(all.get(i).relate(other, "2********")).isFalse();
            }
        }
        Geometry whole = GEOMETRY.buildGeometry(all).union();
        assertThat(whole.getNumGeometries()).isOne();
        assertThat(whole.getGeometryN(0).getBoundary().getNumGeometries())
                .as("outline without holes")
                .isOne();
    }

    @Test
    void everyCommuneHasItsOwnCodeAndNameAndOneOfThreeEpci() throws IOException {
        List<String> epci = Files.readAllLines(DrawLorande.FOLDER.resolve("epci.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> usedEpci = new HashSet<>();
        for (JsonNode feature : communes) {
            JsonNode properties = feature.get("properties");
            assertThat(properties.get("code").asString()).matches("99\\d{3}");
            assertThat(codes.add(properties.get("code").asString())).isTrue();
            assertThat(names.add(properties.get("nom").asString())).isTrue();
            assertThat(properties.get("population").asInt()).isBetween(100, 8000);
            properties
                    .get("codesPostaux")
                    .forEach(code -> assertThat(code.asString()).matches("99\\d{3}"));
            usedEpci.add(properties.get("codeEpci").asString());
        }
        assertThat(epci).hasSize(3).allMatch(siren -> siren.matches("999\\d{6}"));
        assertThat(usedEpci).containsExactlyInAnyOrderElementsOf(epci);
    }

    @Test
    void everyTributaryEndsOnAnotherRiver() {
        List<JsonNode> rivers = new ArrayList<>();
        features("rivers.geojson")
                .forEach(river -> rivers.add(river.get("geometry").get("coordinates")));
        JsonNode mainRiver = rivers.getFirst();
        assertThat(rivers.subList(1, rivers.size()))
                .hasSize(4)
                .allSatisfy(tributary -> assertThat(mainRiver).contains(tributary.get(tributary.size() - 1)));
    }

    @Test
    void everyPlaceStandsInsideItsCommune() throws IOException {
        assertThat(places()).hasSizeGreaterThan(140).allSatisfy(place -> {
            Polygon contour = contours.get(place.getField("code_insee"));
            assertThat(contour != null && contour.contains(at(place))).isTrue();
        });
    }

    @Test
    void everyPlaceNamesItsCommuneAndOneOfItsPostalCodes() throws IOException {
        Map<String, JsonNode> byCode = new LinkedHashMap<>();
        communes.forEach(
                feature -> byCode.put(feature.get("properties").get("code").asString(), feature.get("properties")));
        assertThat(places()).allSatisfy(place -> {
            JsonNode commune = byCode.get(place.getField("code_insee"));
            assertThat(commune).isNotNull();
            assertThat(commune.get("nom").asString()).isEqualTo(place.getField("commune"));
            assertThat(commune.get("codesPostaux").toString()).contains('"' + place.getField("code_postal") + '"');
        });
    }

    @Test
    void sixCommunesAreTwelveKilometresOrMoreFromAnyPlace() throws IOException {
        List<Point> places = places().stream().map(LorandeDataTests::at).toList();
        Set<String> far = new HashSet<>();
        contours.forEach((code, contour) -> {
            Point centre = contour.getCentroid();
            if (places.stream().allMatch(place -> metresBetween(centre, place) >= 12_000)) {
                far.add(code);
            }
        });
        assertThat(far).containsExactlyInAnyOrder("99004", "99010", "99013", "99023", "99035", "99037");
    }

    @Test
    void everyPhoneIsOneKeptForFiction() throws IOException {
        assertThat(places())
                .extracting(place -> place.getField("telephone"))
                .allMatch(phone -> phone.isEmpty() || phone.matches(FICTION));
        assertThat(Files.readString(PLACES)).doesNotContainPattern("\\b0\\d([ .]?\\d{2}){4}\\b");
    }

    @Test
    void everyAddressOfTheNetworkEndsInExample() throws IOException {
        assertThat(places()).allSatisfy(place -> {
            for (String field : List.of("courriels", "site_web", "fiche_acces_libre", "prise_rdv")) {
                assertThat(place.getField(field))
                        .matches("|[^@/ ]+@[a-z0-9.-]+\\.example|https://[a-z0-9.-]+\\.example(/.*)?");
            }
        });
    }

    @Test
    void drawingItAgainGivesTheSameFilesByteForByte() throws IOException {
        Map<String, String> drawn = DrawLorande.draw();
        assertThat(drawn)
                .containsOnlyKeys("communes.geojson", "rivers.geojson", "roads.geojson", "epci.csv", "departement.csv");
        for (Map.Entry<String, String> file : drawn.entrySet()) {
            assertThat(Files.readString(DrawLorande.FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private static JsonNode features(String name) {
        return JsonMapper.shared().readTree(DrawLorande.FOLDER.resolve(name)).get("features");
    }

    private static Map<String, Polygon> contours(JsonNode communes) {
        Map<String, Polygon> contours = new LinkedHashMap<>();
        for (JsonNode feature : communes) {
            List<Coordinate> ring = new ArrayList<>();
            feature.get("geometry")
                    .get("coordinates")
                    .get(0)
                    .forEach(position -> ring.add(new Coordinate(
                            position.get(0).asDouble(), position.get(1).asDouble())));
            contours.put(
                    feature.get("properties").get("code").asString(),
                    GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)));
        }
        return contours;
    }

    private static List<NamedCsvRecord> places() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(PLACES)) {
            return reader.stream().toList();
        }
    }

    private static Point at(NamedCsvRecord place) {
        return GEOMETRY.createPoint(new Coordinate(
                Double.parseDouble(place.getField("longitude")), Double.parseDouble(place.getField("latitude"))));
    }

    private static double metresBetween(Point one, Point other) {
        double east = (one.getX() - other.getX()) * Math.cos(Math.toRadians(one.getY()));
        return Math.hypot(east, one.getY() - other.getY()) * METRES_PER_DEGREE_OF_LATITUDE;
    }
}
