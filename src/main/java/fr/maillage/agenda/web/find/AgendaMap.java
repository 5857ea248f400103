package fr.maillage.agenda.web.find;

import fr.maillage.agenda.app.find.FindSessions;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The map beside the list: the sessions of the page under the numbers of their rows. */
final class AgendaMap {

    private static final double NARROWEST_METRES = 2_500;
    private static final double WIDEST_METRES = 1_300_000;
    private static final double METRES_A_KM_OF_RADIUS = 2_400;

    private AgendaMap() {}

    static DrawnMap draw(
            Territory territory,
            AgendaAddress address,
            FindSessions.Results results,
            @Nullable Where where,
            Locale locale) {
        List<MapMarker> markers = new ArrayList<>();
        List<LatLon> points = new ArrayList<>();
        if (where != null) {
            points.add(where.point());
        }
        int number = results.firstNumber();
        for (FindSessions.Found found : results.rows()) {
            String label = Integer.toString(number++);
            LatLon at = found.session().spot().position();
            markers.add(MapMarker.of(
                    label, at, "#lieu-" + label, label + ". " + found.session().name()));
            points.add(at);
        }
        double widest = where == null ? WIDEST_METRES : address.radiusKm() * METRES_A_KM_OF_RADIUS;
        MapFrame frame = MapFrame.parse(address.map(), MapShape.SQUARE)
                .orElseGet(() -> MapFrame.fit(points, MapShape.SQUARE, NARROWEST_METRES, widest));
        return territory.draw(new MapRequest(
                frame,
                markers,
                where == null ? null : where.point(),
                moved -> address.withMap(moved.print()).url() + "#carte",
                locale));
    }
}
