package fr.maillage.directory;

import fr.maillage.directory.app.near.HelpPoints;
import fr.maillage.directory.app.near.MonthHours;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places measured from many points at once, as the crow flies: for whoever plans what is missing. People who look for help go
 * through {@link Directory}.
 */
@Component
public class NearbyHelp {

    /** Beyond so many kilometres a place is nobody’s nearest. */
    public static final int FARTHEST_KM = HelpPoints.FARTHEST_KM;

    /** How many points one statement measures. */
    private static final int AT_ONCE = 500;

    private final HelpPoints points;
    private final MonthHours hours;

    NearbyHelp(HelpPoints points, MonthHours hours) {
        this.points = points;
        this.hours = hours;
    }

    /**
     * A point, and what is looked for there.
     *
     * @param services help with one of these; empty for any help
     */
    public record Asked(LatLon from, Set<Service> services) {

        public Asked {
            services = Set.copyOf(services);
        }
    }

    /**
     * What is there.
     *
     * @param nearest null when there is none within {@value #FARTHEST_KM} km
     * @param within15 places within 15 km, the stops of one mobile unit counted once; closed bound
     * @param within30 the same within 30 km
     */
    public record Around(@Nullable Nearest nearest, int within15, int within30) {

        /** Nothing at all. */
        public static final Around NOTHING = new Around(null, 0, 0);
    }

    /**
     * The place that is nearest.
     *
     * @param path its public address
     */
    public record Nearest(PlaceId id, String name, String path, String communeName, int metres) {}

    /**
     * Where a place that is shown stands.
     *
     * @param moves whether it only ever comes and goes, such as a stop of a bus; what also stays does not
     * @param unit the mobile unit of the directory whose stop it is; null for any other place
     */
    public record Point(
            PlaceId id, LatLon at, boolean moves, @Nullable UUID unit) {}

    /**
     * A rectangle, its edges included.
     *
     * @param south latitude, as the others in degrees
     */
    public record Box(double south, double west, double north, double east) {}

    /** What each asks for; one statement for {@value #AT_ONCE} different ones. */
    public Map<Asked, Around> around(Collection<Asked> asked) {
        List<Asked> all = new ArrayList<>(new LinkedHashSet<>(asked));
        Map<Asked, Around> found = new java.util.HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.putAll(points.around(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }

    /**
     * The places shown that open at least one day of a month. One whose hours say nothing, or nothing that can be relied on,
     * counts as open. Two statements, however many there are; the directory is that of today, whatever the month.
     */
    public List<Point> listOpen(YearMonth month, Box box) {
        return points.within(box, hours.openIn(month));
    }

    /** The communes in which these organisations have a place that is shown. */
    public Set<CommuneCode> communesOf(Set<UUID> organisations) {
        return organisations.isEmpty() ? Set.of() : points.communesOf(organisations);
    }
}
