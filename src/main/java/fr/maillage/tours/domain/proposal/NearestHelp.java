package fr.maillage.tours.domain.proposal;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Optional;

/** The nearest of many points, for many villages: all that is known of help in one walk. */
public final class NearestHelp {

    private static final double METRES_PER_DEGREE = LatLon.EARTH_RADIUS_METRES * Math.PI / 180;
    private static final double METRES_PER_KM = 1_000;
    private static final double TENTHS = 10;

    private final List<Help> helps;

    public NearestHelp(List<Help> helps) {
        this.helps = List.copyOf(helps);
    }

    /** Somewhere help is open, and what it is called. */
    public record Help(String name, LatLon at) {}

    /** How far the nearest one is as the crow flies, to a tenth of a kilometre. */
    public record Found(String name, double km) {}

    /** The nearest to a point; empty when there is none at all. */
    public Optional<Found> from(LatLon point) {
        Help best = null;
        double least = Double.MAX_VALUE;
        for (Help help : helps) {
            if (Math.abs(help.at().lat() - point.lat()) * METRES_PER_DEGREE
                    < least) { // further north or south is further
                double metres = point.distanceMetres(help.at());
                if (metres < least) {
                    least = metres;
                    best = help;
                }
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Found(best.name(), Math.round(least / METRES_PER_KM * TENTHS) / TENTHS));
    }
}
