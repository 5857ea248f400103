package fr.maillage.territory.domain;

import fr.maillage.shared.LatLon;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * A contour that every later calculation can trust: valid in the sense of the OGC, with an area. One that already is so is left
 * untouched, so that neighbours keep sharing the same vertices.
 *
 * @param shape Polygon or MultiPolygon in WGS 84 degrees, x = longitude
 */
public record SoundContour(Geometry shape) {

    /** No commune of France reaches further, Pacific archipelagos included. */
    private static final double WIDEST_DEGREES = 10;

    /**
     * Makes a contour sound: crossed rings are untangled, spikes dropped.
     *
     * @return empty when nothing with an area is left
     */
    public static Optional<SoundContour> of(Geometry given) {
        Geometry shape = IsValidOp.isValid(given) ? given : areasOf(GeometryFixer.fix(given));
        return shape.isEmpty() || !(shape.getArea() > 0) ? Optional.empty() : Optional.of(new SoundContour(shape));
    }

    private static Geometry areasOf(Geometry fixed) {
        @SuppressWarnings("unchecked")
        Polygon[] polygons = (Polygon[]) PolygonExtracter.getPolygons(fixed).toArray(new Polygon[0]);
        return polygons.length == 1 ? polygons[0] : fixed.getFactory().createMultiPolygon(polygons);
    }

    /** Whether it is larger than any commune can be: coordinates gone astray. */
    public boolean isAbsurdlyWide() {
        return bounds().getWidth() > WIDEST_DEGREES || bounds().getHeight() > WIDEST_DEGREES;
    }

    /** The centre of gravity, or where that falls outside (a crescent, an archipelago) a point well inside. */
    public LatLon centre() {
        Point centroid = shape.getCentroid();
        Point inside = shape.contains(centroid) ? centroid : shape.getInteriorPoint();
        return new LatLon(inside.getY(), inside.getX());
    }

    /** In degrees. */
    public Envelope bounds() {
        return shape.getEnvelopeInternal();
    }

    /** Well-known binary, two dimensions; the same contour always gives the same bytes. */
    public byte[] wkb() {
        return new WKBWriter(2).write(shape);
    }
}
