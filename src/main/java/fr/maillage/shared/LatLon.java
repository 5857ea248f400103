package fr.maillage.shared;

/**
 * A point on the globe in WGS 84 decimal degrees.
 *
 * @param lat latitude, in [-90, 90], north positive
 * @param lon longitude, in [-180, 180], east positive
 */
public record LatLon(double lat, double lon) {

    /** Mean radius of the Earth in metres (IUGG R1). */
    public static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public LatLon {
        if (!isValid(lat, lon)) {
            throw new IllegalArgumentException("Not a point on the globe: " + lat + ", " + lon);
        }
    }

    /** Whether both numbers are finite and within bounds (closed on both sides). */
    public static boolean isValid(double lat, double lon) {
        return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    }

    /** Great-circle distance in metres (haversine), at most about 20,015 km. */
    public double distanceMetres(LatLon other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
