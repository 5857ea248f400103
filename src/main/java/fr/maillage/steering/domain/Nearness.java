package fr.maillage.steering.domain;

/** How far the nearest help is from a commune, with and without mobile units. Its place in the list is its shade on the map. */
public enum Nearness {
    /** Near enough all the time. */
    NEAR,
    /** Near enough thanks to the mobile units alone. */
    BY_TOURS,
    /** Too far, the mobile units included. */
    FAR,
    /** More than twice too far. */
    VERY_FAR;

    /** The one of a commune; distances in metres. */
    public static Nearness of(double before, double after, double limit) {
        if (before <= limit) {
            return NEAR;
        }
        if (after <= limit) {
            return BY_TOURS;
        }
        return after <= 2 * limit ? FAR : VERY_FAR;
    }

    /** How dense its hatching is on the map, from 0. */
    public int level() {
        return switch (this) {
            case NEAR -> 0;
            case BY_TOURS -> 1;
            case FAR -> 2;
            case VERY_FAR -> 3;
        };
    }
}
