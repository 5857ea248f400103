package fr.maillage.territory.app.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one GeoJSON geometry (RFC 7946, section 3.1): lines and areas, at most {@value #MOST_POINTS} points. */
final class ShapeReading {

    private static final int MOST_POINTS = 200_000;
    private static final int SRID_WGS_84 = 4326;
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), SRID_WGS_84);

    private final JsonParser json;
    private @Nullable String type;
    private @Nullable List<Object> coordinates;
    private @Nullable String flaw;
    private int points;

    private ShapeReading(JsonParser json) {
        this.json = json;
    }

    /** The geometry, or why there is none. */
    record Result(@Nullable Geometry shape, @Nullable String flaw) {}

    /** The parser stands on the value of {@code geometry}, and at the end on that value's last token. */
    static Result read(JsonParser json) {
        return new ShapeReading(json).read();
    }

    private Result read() {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new Result(null, "sans contour");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                points = 0;
                coordinates = array(1);
            } else {
                json.skipChildren();
            }
        }
        Geometry shape = flaw == null ? shape() : null;
        return new Result(shape, flaw);
    }

    /** Lists in lists, at the bottom coordinates. Once a flaw is met the rest is passed over without being kept. */
    private List<Object> array(int depth) {
        List<Object> content = new ArrayList<>();
        int numbers = 0;
        double x = Double.NaN;
        double y = Double.NaN;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (flaw != null || (token == JsonToken.START_ARRAY && depth == 4)) {
                broken("coordonnées trop imbriquées");
                json.skipChildren();
            } else if (token == JsonToken.START_ARRAY) {
                content.add(array(depth + 1));
            } else if (token.isNumeric()) {
                numbers++;
                x = numbers == 1 ? json.getDoubleValue() : x;
                y = numbers == 2 ? json.getDoubleValue() : y;
            } else {
                broken("coordonnées qui ne sont pas des nombres");
                json.skipChildren();
            }
        }
        if (numbers > 0 && flaw == null) {
            content.add(point(x, y));
        }
        return content;
    }

    private Coordinate point(double x, double y) {
        if (++points > MOST_POINTS) {
            broken("contour de plus de " + MOST_POINTS + " points");
        } else if (Double.isNaN(x) || Double.isNaN(y)) {
            broken("point sans latitude ou sans longitude");
        } else if (Math.abs(x) > 180 || Math.abs(y) > 90) {
            broken("coordonnées hors du globe (" + x + " ; " + y + ") : le fichier doit être en WGS 84, en degrés");
        }
        return new Coordinate(x, y);
    }

    private void broken(String why) {
        flaw = flaw == null ? why : flaw;
    }

    private @Nullable Geometry shape() {
        if (type == null || coordinates == null) {
            broken("sans contour");
            return null;
        }
        try {
            return switch (type) {
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(
                            lists(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
                case "LineString" -> line(coordinates);
                case "MultiLineString" ->
                    SHAPES.createMultiLineString(
                            lists(coordinates).stream().map(this::line).toArray(LineString[]::new));
                default -> {
                    broken("géométrie d’un autre genre : " + Texts.shown(type));
                    yield null;
                }
            };
        } catch (IllegalArgumentException e) {
            broken("contour mal formé");
            return null;
        }
    }

    private Polygon polygon(List<Object> rings) {
        List<LinearRing> all = lists(rings).stream()
                .map(ring -> SHAPES.createLinearRing(closed(coordinates(ring))))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return SHAPES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private LineString line(List<Object> points) {
        return SHAPES.createLineString(coordinates(points).toArray(Coordinate[]::new));
    }

    /** Some writers forget to repeat the first point at the end. */
    private static Coordinate[] closed(List<Coordinate> ring) {
        if (ring.size() < 3) {
            throw new IllegalArgumentException("ring too short");
        }
        List<Coordinate> closed = new ArrayList<>(ring);
        if (!ring.getFirst().equals2D(ring.getLast())) {
            closed.add(ring.getFirst().copy());
        }
        return closed.toArray(Coordinate[]::new);
    }

    private static List<List<Object>> lists(List<Object> items) {
        List<List<Object>> lists = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof List<?> list)) {
                throw new IllegalArgumentException("not a list");
            }
            lists.add(List.copyOf(list));
        }
        return lists;
    }

    /** A point was kept as a list that holds one coordinate. */
    private static List<Coordinate> coordinates(List<Object> items) {
        List<Coordinate> coordinates = new ArrayList<>();
        for (List<Object> item : lists(items)) {
            if (item.size() != 1 || !(item.getFirst() instanceof Coordinate coordinate)) {
                throw new IllegalArgumentException("not a point");
            }
            coordinates.add(coordinate);
        }
        return coordinates;
    }
}
