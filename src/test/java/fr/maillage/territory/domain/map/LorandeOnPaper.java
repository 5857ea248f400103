package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo territory as the map sees it, straight from its files. */
final class LorandeOnPaper {

    static final LatLon VALBRUNE = new LatLon(46.215, 2.87);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private LorandeOnPaper() {}

    static Ground ground() {
        List<GroundLine> lines = new ArrayList<>(lines("rivers", GroundLine.Kind.RIVER));
        lines.addAll(lines("roads", GroundLine.Kind.ROAD));
        return Ground.of(communes(), lines);
    }

    static List<CommuneOutline> communes() {
        return features("communes")
                .map(feature -> {
                    JsonNode facts = feature.get("properties");
                    Geometry contour = shape(feature.get("geometry"));
                    return new CommuneOutline(
                            facts.get("code").asString(),
                            facts.get("nom").asString(),
                            facts.get("population").asInt(),
                            new LatLon(
                                    contour.getInteriorPoint().getY(),
                                    contour.getInteriorPoint().getX()),
                            facts.get("codeEpci").asString(),
                            true,
                            contour);
                })
                .toList();
    }

    private static List<GroundLine> lines(String file, GroundLine.Kind kind) {
        return features(file)
                .map(feature -> new GroundLine(
                        kind,
                        feature.get("properties").get("name").asString(),
                        feature.get("properties").get("rank").asInt(),
                        shape(feature.get("geometry"))))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> features(String file) {
        try (InputStream in =
                LorandeOnPaper.class.getResourceAsStream("/fr/maillage/territory/demo/" + file + ".geojson")) {
            JsonNode features = JsonMapper.shared().readTree(in).get("features");
            return IntStream.range(0, features.size()).mapToObj(features::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        return switch (geometry.get("type").asString()) {
            case "LineString" -> SHAPES.createLineString(row(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                SHAPES.createMultiPolygon(IntStream.range(0, coordinates.size())
                        .mapToObj(i -> polygon(coordinates.get(i)))
                        .toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException(geometry.get("type").asString());
        };
    }

    private static Polygon polygon(JsonNode rings) {
        return SHAPES.createPolygon(row(rings.get(0)));
    }

    private static Coordinate[] row(JsonNode points) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> new Coordinate(
                        points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble()))
                .toArray(Coordinate[]::new);
    }
}
