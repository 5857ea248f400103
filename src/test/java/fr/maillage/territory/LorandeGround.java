package fr.maillage.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The sheet of paper on which the Pays de Lorande is drawn: kilometres east and north of a corner, laid on the globe
 * near 46.2° N, 2.9° E.
 */
final class LorandeGround {

    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final double MIDDLE_X = 30.5;
    private static final double MIDDLE_Y = 22.5;
    private static final double MIDDLE_LATITUDE = 46.2;
    private static final double MIDDLE_LONGITUDE = 2.9;
    private static final double KM_PER_DEGREE_OF_LATITUDE = 111.2;
    private static final double KM_PER_DEGREE_OF_LONGITUDE =
            111.32 * StrictMath.cos(StrictMath.toRadians(MIDDLE_LATITUDE));

    /** Longitude as {@code x} and latitude as {@code y}, in degrees rounded to 5 decimals (about a metre). */
    static Coordinate toDegrees(Coordinate km) {
        return new Coordinate(
                round(MIDDLE_LONGITUDE + (km.x - MIDDLE_X) / KM_PER_DEGREE_OF_LONGITUDE),
                round(MIDDLE_LATITUDE + (km.y - MIDDLE_Y) / KM_PER_DEGREE_OF_LATITUDE));
    }

    /** The same line in degrees, without the points that rounding made equal to the one before. */
    static LineString lineInDegrees(List<Coordinate> km) {
        CoordinateList degrees = new CoordinateList();
        km.forEach(point -> degrees.add(toDegrees(point), false));
        return DEGREES.createLineString(degrees.toCoordinateArray());
    }

    private static double round(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP).doubleValue();
    }

    private LorandeGround() {}
}
