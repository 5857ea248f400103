package fr.maillage.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes the map of the demo territory from {@link LorandeSketch}: run it after changing the sketch, from the root of
 * the project. The same sketch always gives the same bytes; a test compares them with the files in the source tree.
 */
public final class DrawLorande {

    /** Where the demo territory's files live, from the root of the project. */
    static final Path FOLDER = Path.of("src/main/java/fr/maillage/territory/demo");

    private DrawLorande() {}

    /** Takes no argument; overwrites the five files of {@link #FOLDER}. */
    public static void main(String[] arguments) {
        draw().forEach((name, text) -> {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The text of each file by its name, UTF-8, lines ended by a line feed. */
    static Map<String, String> draw() {
        Map<String, Coordinate> sketched = new LinkedHashMap<>();
        LorandeSketch.COMMUNES.forEach(
                commune -> sketched.put(commune.code(), new Coordinate(commune.townX(), commune.townY())));
        LorandeContours contours = new LorandeContours(sketched);
        Map<String, Coordinate> townsByName = new LinkedHashMap<>();
        LorandeSketch.COMMUNES.forEach(
                commune -> townsByName.put(commune.name(), contours.towns().get(commune.code())));
        LorandeCourses courses = new LorandeCourses(townsByName);

        Map<String, String> files = new LinkedHashMap<>();
        files.put("communes.geojson", communes(contours.contours()));
        files.put("rivers.geojson", lines(courses.draw(LorandeSketch.RIVERS, LorandeCourses.Wandering.RIVER)));
        files.put("roads.geojson", lines(courses.draw(LorandeSketch.ROADS, LorandeCourses.Wandering.ROAD)));
        files.put("epci.csv", epci());
        files.put(
                "departement.csv",
                "code;nom\n" + LorandeSketch.DEPARTEMENT_CODE + ";" + LorandeSketch.DEPARTEMENT_NAME + "\n");
        return files;
    }

    private static String epci() {
        return LorandeSketch.EPCI.stream()
                .map(epci -> epci.siren() + ";" + epci.name() + "\n")
                .collect(Collectors.joining("", "siren;nom\n", ""));
    }

    private static String communes(Map<String, Polygon> contours) {
        return collection(LorandeSketch.COMMUNES.stream()
                .map(commune -> "{\"type\":\"Feature\",\"properties\":{\"code\":" + quote(commune.code())
                        + ",\"nom\":" + quote(commune.name())
                        + ",\"population\":" + commune.population()
                        + ",\"codesPostaux\":"
                        + Arrays.stream(commune.postalCodes().split(" ", -1))
                                .map(DrawLorande::quote)
                                .collect(Collectors.joining(",", "[", "]"))
                        + ",\"codeEpci\":" + quote(commune.epci())
                        + ",\"codeDepartement\":" + quote(LorandeSketch.DEPARTEMENT_CODE)
                        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                        + positions(contours.get(commune.code()).getCoordinates())
                        + "]}}")
                .toList());
    }

    private static String lines(Map<LorandeSketch.Course, LineString> lines) {
        return collection(lines.entrySet().stream()
                .map(line -> "{\"type\":\"Feature\",\"properties\":{\"name\":"
                        + quote(line.getKey().name())
                        + ",\"rank\":" + line.getKey().rank()
                        + "},\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
                        + positions(line.getValue().getCoordinates())
                        + "}}")
                .toList());
    }

    private static String collection(List<String> features) {
        return features.stream()
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static String positions(Coordinate[] degrees) {
        return Arrays.stream(degrees)
                .map(position -> "[" + number(position.x) + "," + number(position.y) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    /** Enough for names that hold neither quotes nor control characters. */
    private static String quote(String text) {
        return '"' + text + '"';
    }
}
