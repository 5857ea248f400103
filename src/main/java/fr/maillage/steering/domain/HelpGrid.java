package fr.maillage.steering.domain;

import fr.maillage.shared.LatLon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points of help in cells of {@value #CELL_DEGREES}°, so that the nearest one is found by looking at cells ring after ring
 * around, and seldom at more than a few dozen points. Great-circle distances. Does not see across the antimeridian.
 */
public final class HelpGrid {

    private static final double CELL_DEGREES = 0.05;
    private static final double METRES_A_DEGREE = LatLon.EARTH_RADIUS_METRES * Math.PI / 180;

    /** Latitudes away from the point that one search may reach: its longitudes are narrowest there. */
    private static final double REACH_DEGREES = 2;

    private static final double HIGHEST = 89;

    private final Map<Long, List<LatLon>> cells = new HashMap<>();

    /** Adds a point of help. */
    public void add(LatLon point) {
        cells.computeIfAbsent(key(cell(point.lat()), cell(point.lon())), any -> new ArrayList<>(2))
                .add(point);
    }

    /**
     * How far the nearest point of help is, in metres.
     *
     * @param most beyond it nothing is looked for, in metres; 200 km at most
     * @return infinite when there is none so near
     */
    public double nearestMetres(LatLon from, double most) {
        double narrowest = CELL_DEGREES
                * METRES_A_DEGREE
                * Math.cos(Math.toRadians(Math.min(HIGHEST, Math.abs(from.lat()) + REACH_DEGREES)));
        int row = cell(from.lat());
        int column = cell(from.lon());
        double nearest = Double.POSITIVE_INFINITY;
        for (int ring = 0; (ring - 1) * narrowest <= Math.min(most, nearest); ring++) {
            for (int r = -ring; r <= ring; r++) {
                int step = Math.abs(r) == ring ? 1 : Math.max(1, 2 * ring);
                for (int c = -ring; c <= ring; c += step) {
                    for (LatLon point : cells.getOrDefault(key(row + r, column + c), List.of())) {
                        nearest = Math.min(nearest, from.distanceMetres(point));
                    }
                }
            }
        }
        return nearest <= most ? nearest : Double.POSITIVE_INFINITY;
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees / CELL_DEGREES);
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | (column & 0xffffffffL);
    }
}
