package fr.maillage.tours.domain.planning;

import fr.maillage.shared.LatLon;

/** How long a drive takes. A routing engine may take the place of the usual guess. */
public interface TravelTimes {

    /** By road, in metres; never negative. */
    int metres(LatLon from, LatLon to);

    /** In minutes, rounded up; never negative. */
    int minutes(LatLon from, LatLon to);

    /** As the crow flies × 1.3, at 50 km/h. */
    TravelTimes STRAIGHT = new TravelTimes() {
        private static final double DETOUR = 1.3;
        private static final double METRES_A_MINUTE = 50_000.0 / 60;

        @Override
        public int metres(LatLon from, LatLon to) {
            return (int) Math.round(from.distanceMetres(to) * DETOUR);
        }

        @Override
        public int minutes(LatLon from, LatLon to) {
            return (int) Math.ceil(metres(from, to) / METRES_A_MINUTE);
        }
    };
}
