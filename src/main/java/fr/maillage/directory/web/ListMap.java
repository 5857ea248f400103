package fr.maillage.directory.web;

import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.PlaceRow;
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

/** The map beside a list: the places of the page under the numbers of their rows. */
final class ListMap {

    private static final double NARROWEST_METRES = 2_500;
    private static final double WIDEST_METRES = 1_300_000;

    private ListMap() {}

    static DrawnMap draw(
            Territory territory, ListQuery query, FindPlaces.Results results, @Nullable Where where, Locale locale) {
        List<MapMarker> markers = new ArrayList<>();
        List<LatLon> points = new ArrayList<>();
        if (where != null) {
            points.add(where.point());
        }
        int number = results.firstNumber();
        for (PlaceRow row : results.rows()) {
            String label = Integer.toString(number++);
            markers.add(MapMarker.of(label, row.position(), "#lieu-" + label, label + ". " + row.name()));
            points.add(row.position());
        }
        double widest = where == null ? WIDEST_METRES : query.radiusKm() * 2_400.0;
        MapFrame frame = MapFrame.parse(query.map(), MapShape.SQUARE)
                .orElseGet(() -> MapFrame.fit(points, MapShape.SQUARE, NARROWEST_METRES, widest));
        return territory.draw(new MapRequest(
                frame,
                markers,
                where == null ? null : where.point(),
                moved -> query.withMap(moved.print()).url("/lieux") + "#carte",
                locale));
    }
}
