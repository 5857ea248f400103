package fr.maillage.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Draws contours that look like real communes around given villages: Voronoi cells, relaxed once, cut by the
 * territory's outline, whose borders are then crumpled.
 *
 * <p>A border is crumpled and rounded once, then handed to both communes it parts, so neighbours share it to the last
 * decimal.
 */
final class LorandeContours {

    private static final GeometryFactory METRE_GRID = new GeometryFactory(new PrecisionModel(1000));
    private static final Envelope SHEET = new Envelope(-40, 100, -40, 90);
    /** How far a village moves towards the middle of its cell before the contours are drawn: 1 is Lloyd's full step. */
    private static final double RELAXATION = 0.6;

    private final Map<String, Coordinate> towns;
    private final Map<String, Polygon> contours;

    /** @param sketchedTowns by commune code, in kilometres */
    LorandeContours(Map<String, Coordinate> sketchedTowns) {
        Polygon outline = outline();
        this.towns = relax(sketchedTowns, outline);
        this.contours = nameFaces(crumple(sharedBorders(cells(towns, outline))));
    }

    /** The village of each commune after relaxation, by commune code, in kilometres. */
    Map<String, Coordinate> towns() {
        return towns;
    }

    /** The contour of each commune by code, in degrees, exterior ring counter-clockwise as RFC 7946 §3.1.6 asks. */
    Map<String, Polygon> contours() {
        return contours;
    }

    /** A rounded rectangle of about 60 km × 45 km, dented by slow waves. */
    private static Polygon outline() {
        int corners = 72;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double reach = StrictMath.pow(
                    StrictMath.pow(StrictMath.abs(cos), 2.7) + StrictMath.pow(StrictMath.abs(sin), 2.7), -1 / 2.7);
            double dent = 1
                    + 0.05 * StrictMath.sin(3 * angle + 0.7)
                    + 0.055 * StrictMath.sin(5 * angle + 4.6)
                    + 0.035 * StrictMath.sin(11 * angle + 4)
                    + 0.015 * StrictMath.sin(17 * angle + 1);
            ring[i] = new Coordinate(30.5 + 31.5 * reach * dent * cos, 22.5 + 23.5 * reach * dent * sin);
        }
        ring[corners] = ring[0];
        return METRE_GRID.createPolygon(ring);
    }

    private static Map<String, Coordinate> relax(Map<String, Coordinate> sketched, Polygon outline) {
        List<Polygon> cells = cells(sketched, outline);
        Map<String, Coordinate> relaxed = new LinkedHashMap<>();
        sketched.forEach((code, town) -> {
            Coordinate middle = cellAround(town, cells).getCentroid().getCoordinate();
            relaxed.put(
                    code,
                    new Coordinate(
                            town.x + RELAXATION * (middle.x - town.x), town.y + RELAXATION * (middle.y - town.y)));
        });
        return relaxed;
    }

    private static List<Polygon> cells(Map<String, Coordinate> towns, Polygon outline) {
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(towns.values());
        voronoi.setClipEnvelope(SHEET);
        Geometry everyCell = voronoi.getDiagram(METRE_GRID);
        List<Geometry> lines = new ArrayList<>();
        for (int i = 0; i < everyCell.getNumGeometries(); i++) {
            lines.add(everyCell.getGeometryN(i).getBoundary());
        }
        lines.add(outline.getBoundary());
        List<Polygon> cells =
                faces(List.of(UnaryUnionNG.union(METRE_GRID.buildGeometry(lines), METRE_GRID.getPrecisionModel())));
        cells.removeIf(cell -> !outline.contains(cell.getInteriorPoint()));
        requireOneEach(cells, towns.size());
        return cells;
    }

    /** The borders from one meeting of three communes (or of two and the outside) to the next, in kilometres. */
    private static List<LineString> sharedBorders(List<Polygon> cells) {
        List<Geometry> rings = new ArrayList<>();
        cells.forEach(cell -> rings.add(cell.getBoundary()));
        LineMerger merger = new LineMerger();
        merger.add(UnaryUnionNG.union(METRE_GRID.buildGeometry(rings), METRE_GRID.getPrecisionModel()));
        List<LineString> borders = new ArrayList<>();
        for (Object border : merger.getMergedLineStrings()) {
            borders.add((LineString) border);
        }
        return borders;
    }

    private static List<Polygon> crumple(List<LineString> borders) {
        List<Geometry> crumpled = new ArrayList<>();
        for (LineString border : borders) {
            crumpled.add(LorandeGround.lineInDegrees(CrumpledLine.along(bend(border))));
        }
        return faces(crumpled);
    }

    /**
     * Carries a border along slow waves that move the whole sheet, so that it is no longer straight between two
     * corners. Every point moves by its position alone: borders that met still meet.
     */
    private static Coordinate[] bend(LineString border) {
        Coordinate[] corners = Densifier.densify(border, 1.6).getCoordinates();
        for (int i = 0; i < corners.length; i++) {
            double x = corners[i].x;
            double y = corners[i].y;
            corners[i] = new Coordinate(
                    x + 0.7 * StrictMath.sin(0.7 * y + 0.2 * x + 1) + 0.2 * StrictMath.sin(1.6 * y - 0.6 * x),
                    y + 0.7 * StrictMath.sin(0.66 * x - 0.3 * y + 2) + 0.2 * StrictMath.sin(1.5 * x + 0.7 * y));
        }
        return corners;
    }

    private Map<String, Polygon> nameFaces(List<Polygon> faces) {
        requireOneEach(faces, towns.size());
        Map<String, Polygon> named = new LinkedHashMap<>();
        towns.forEach((code, town) -> {
            Polygon contour =
                    (Polygon) cellAround(LorandeGround.toDegrees(town), faces).norm();
            named.put(code, contour.reverse());
        });
        return named;
    }

    private static List<Polygon> faces(Collection<? extends Geometry> nodedLines) {
        Polygonizer polygonizer = new Polygonizer();
        nodedLines.forEach(polygonizer::add);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    private static Polygon cellAround(Coordinate town, List<Polygon> cells) {
        Point point = METRE_GRID.createPoint(town);
        return cells.stream()
                .filter(cell -> cell.covers(point))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cell around " + town));
    }

    /** Two borders that cross would make or swallow a face: the sketch or the crumpling must then change. */
    private static void requireOneEach(List<Polygon> faces, int communes) {
        if (faces.size() != communes || !faces.stream().allMatch(Polygon::isValid)) {
            throw new IllegalStateException(faces.size() + " faces for " + communes + " communes");
        }
    }
}
