package fr.maillage.territory.domain.map;

import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Paints communes by how far they have come. The hatching grows denser with the level, so that the map tells it in black and
 * white too; {@code territory/web/map} says how it looks.
 */
public final class LevelDrawing {

    /** In square units of the drawing; finer than the borders drawn over it, so that no land shows between two. */
    private static final double FINEST = 8;

    private static final double SIGHT = 8;

    private LevelDrawing() {}

    /**
     * The layer.
     *
     * @param outline what {@link #outline} gives for a commune in this frame
     * @return nothing when every commune is at level 0
     */
    public static String draw(Map<CommuneCode, Integer> levels, Function<CommuneCode, String> outline) {
        Map<Integer, StringBuilder> paths = new TreeMap<>();
        new TreeMap<>(levels).forEach((commune, level) -> {
            int shown = Math.clamp(level, 0, MapRequest.MOST_LEVEL);
            if (shown > 0) {
                paths.computeIfAbsent(shown, any -> new StringBuilder()).append(outline.apply(commune));
            }
        });
        StringBuilder svg = new StringBuilder();
        if (!levels.isEmpty()) {
            svg.append("<defs>").append(hatch(1, 22)).append(hatch(2, 10)).append("</defs>");
        }
        paths.forEach((level, path) -> svg.append("<path class=\"map-level-")
                .append(level)
                .append("\" d=\"")
                .append(path)
                .append("\"/>"));
        return svg.toString();
    }

    /** The commune's rings as path data that begins at 0, 0; empty when it has no contour or lies out of sight. */
    public static String outline(Ground ground, MapFrame frame, CommuneCode commune) {
        Geometry contour =
                ground.find(commune.value()).map(CommuneOutline::contour).orElse(null);
        StringBuilder rings = new StringBuilder();
        for (int i = 0; contour != null && i < contour.getNumGeometries(); i++) {
            if (contour.getGeometryN(i) instanceof Polygon polygon) {
                rings.append(ring(polygon.getExteriorRing(), frame));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.append(ring(polygon.getInteriorRingN(hole), frame));
                }
            }
        }
        return rings.toString();
    }

    /** Each ring starts from the corner of the drawing, for paths are put together commune by commune. */
    private static String ring(LinearRing ring, MapFrame frame) {
        Coordinate[] points = ring.getCoordinates();
        int[] xs = new int[points.length];
        int[] ys = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            xs[i] = Course.step(Mercator.x(points[i].x));
            ys[i] = Course.step(Mercator.y(points[i].y));
        }
        Viewport view = new Viewport(frame);
        Line line = new Line();
        new Course(xs, ys).trace(view, FINEST, false, line);
        Line part = Cut.around(view, SIGHT).area(line);
        if (part.size() < 3) {
            return "";
        }
        PathWriter path = new PathWriter();
        path.ring(part);
        return path.length() == 0 ? "" : "M0 0" + path;
    }

    private static String hatch(int level, int apart) {
        return "<pattern id=\"map-level-" + level + "\" width=\"" + apart + "\" height=\"" + apart
                + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"map-hatch\" d=\"M0 "
                + apart / 2 + "h" + apart + "\"/></pattern>";
    }
}
