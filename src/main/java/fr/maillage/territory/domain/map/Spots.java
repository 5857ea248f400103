package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapMarker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts markers together until no two marks touch. */
final class Spots {

    /** Past this many markers, those in one cell of a grid are put together first. */
    private static final int MANY = 150;

    /** Air between two marks (WCAG 2.2, 2.5.8 asks for none at this size; the eye does). */
    private static final double AIR = 4;

    private Spots() {}

    /** The marks for markers that lie in the frame, in the order of their first markers. */
    static List<Spot> of(List<MapMarker> markers, Viewport view) {
        List<Spot> spots = new ArrayList<>();
        for (MapMarker marker : markers) {
            spots.add(settle(new Spot(List.of(marker), view.x(marker.at()), view.y(marker.at())), view));
        }
        if (spots.size() > MANY) {
            Map<List<Long>, Spot> cells = new LinkedHashMap<>();
            for (Spot spot : spots) {
                cells.merge(
                        List.of((long) (spot.x() / Spot.HEIGHT), (long) (spot.y() / Spot.HEIGHT)), spot, Spot::with);
            }
            spots = new ArrayList<>(cells.values());
        }
        Map<MapMarker, Integer> order = new HashMap<>();
        markers.forEach(marker -> order.putIfAbsent(marker, order.size()));
        Comparator<MapMarker> asListed = Comparator.comparing(order::get);
        while (mergeNearest(spots, view, asListed)) {
            // until no two touch
        }
        spots.sort(Comparator.comparing(spot -> spot.markers().getFirst(), asListed));
        return spots;
    }

    private static boolean mergeNearest(List<Spot> spots, Viewport view, Comparator<MapMarker> asListed) {
        List<Box> boxes = spots.stream().map(spot -> spot.box().grown(AIR / 2)).toList();
        int first = -1;
        int second = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < spots.size(); i++) {
            for (int j = i + 1; j < spots.size(); j++) {
                double distance = Math.hypot(
                        spots.get(i).x() - spots.get(j).x(),
                        spots.get(i).y() - spots.get(j).y());
                if (distance < nearest && boxes.get(i).touches(boxes.get(j))) {
                    first = i;
                    second = j;
                    nearest = distance;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        Spot both = spots.get(first).with(spots.get(second));
        List<MapMarker> sorted = both.markers().stream().sorted(asListed).toList();
        spots.set(first, settle(new Spot(sorted, both.x(), both.y()), view));
        spots.remove(second);
        return true;
    }

    /** Moves a mark at the edge inwards until it is seen whole. */
    private static Spot settle(Spot spot, Viewport view) {
        double halfWidth = spot.width() / 2 + AIR;
        double halfHeight = Spot.HEIGHT / 2 + AIR;
        return new Spot(
                spot.markers(),
                Math.clamp(
                        spot.x(),
                        Math.min(halfWidth, view.width() / 2.0),
                        Math.max(view.width() - halfWidth, view.width() / 2.0)),
                Math.clamp(spot.y(), halfHeight, view.height() - halfHeight));
    }
}
