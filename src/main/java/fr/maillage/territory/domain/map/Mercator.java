package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import java.util.List;

/**
 * The spherical Mercator projection of slippy maps (EPSG:3857), scaled so that the world is a square from 0 to 1: x grows
 * eastwards from the antimeridian, y southwards from 85.05° north.
 */
public final class Mercator {

    /** Beyond this latitude the square ends. */
    private static final double LAST_LATITUDE = 85.0511;

    private static final double EQUATOR_METRES = 2 * Math.PI * LatLon.EARTH_RADIUS_METRES;

    private Mercator() {}

    /** From a longitude in degrees. */
    public static double x(double lon) {
        return lon / 360 + 0.5;
    }

    /** From a latitude in degrees; past the square's edge it is the edge. */
    public static double y(double lat) {
        double sin = Math.sin(Math.toRadians(Math.clamp(lat, -LAST_LATITUDE, LAST_LATITUDE)));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    /** The way back; past the square's edge it is the edge. */
    public static LatLon at(double x, double y) {
        double lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * Math.clamp(y, 0.0, 1.0)))));
        return new LatLon(lat, Math.clamp((x - 0.5) * 360, -180, 180));
    }

    /** The middle, on the map, of the smallest upright rectangle around some points (at least one). */
    public static LatLon middle(List<LatLon> points) {
        double west = points.stream().mapToDouble(LatLon::lon).min().orElseThrow();
        double east = points.stream().mapToDouble(LatLon::lon).max().orElseThrow();
        double north = points.stream().mapToDouble(LatLon::lat).max().orElseThrow();
        double south = points.stream().mapToDouble(LatLon::lat).min().orElseThrow();
        return at((x(west) + x(east)) / 2, (y(north) + y(south)) / 2);
    }

    /** Length of a parallel in metres: what the map's whole width stands for at that latitude. */
    public static double metresAround(double lat) {
        return EQUATOR_METRES * Math.cos(Math.toRadians(Math.clamp(lat, -LAST_LATITUDE, LAST_LATITUDE)));
    }
}
