package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapMarker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
            spots.add(settle(Spot.of(List.of(marker), view.x(marker.at()), view.y(marker.at())), view));
        }
        IdentityHashMap<MapMarker, Integer> order = new IdentityHashMap<>();
        markers.forEach(marker -> order.putIfAbsent(marker, order.size()));
        Comparator<MapMarker> asListed = Comparator.comparing(order::get);
        if (spots.size() > MANY) {
            Map<Long, Spot> cells = new LinkedHashMap<>();
            for (Spot spot : spots) {
                long cell = ((long) (spot.x() / Spot.HEIGHT) << 32) | (long) (spot.y() / Spot.HEIGHT);
                cells.merge(cell, spot, (one, other) -> together(one, other, asListed, view));
            }
            spots = new ArrayList<>(cells.values());
        }
        while (mergeNearest(spots, view, asListed)) {
            // until no two touch
        }
        spots.sort(Comparator.comparing(spot -> spot.markers().getFirst(), asListed));
        return spots;
    }

    private static boolean mergeNearest(List<Spot> spots, Viewport view, Comparator<MapMarker> asListed) {
        int first = -1;
        int second = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < spots.size(); i++) {
            for (int j = i + 1; j < spots.size(); j++) {
                double distance = distanceIfTouching(spots.get(i), spots.get(j));
                if (distance < nearest) {
                    first = i;
                    second = j;
                    nearest = distance;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        spots.set(first, together(spots.get(first), spots.get(second), asListed, view));
        spots.remove(second);
        return true;
    }

    private static double distanceIfTouching(Spot one, Spot other) {
        double across = Math.abs(one.x() - other.x());
        double down = Math.abs(one.y() - other.y());
        boolean touching = across < (one.width() + other.width()) / 2 + AIR && down < Spot.HEIGHT + AIR;
        return touching ? across * across + down * down : Double.POSITIVE_INFINITY;
    }

    /** Both as one, between the two, nearer to the one with more markers. */
    private static Spot together(Spot one, Spot other, Comparator<MapMarker> asListed, Viewport view) {
        List<MapMarker> markers = new ArrayList<>(one.markers());
        markers.addAll(other.markers());
        markers.sort(asListed);
        double share = (double) one.markers().size() / markers.size();
        return settle(
                Spot.of(
                        List.copyOf(markers),
                        share * one.x() + (1 - share) * other.x(),
                        share * one.y() + (1 - share) * other.y()),
                view);
    }

    /** Moves a mark at the edge inwards until it is seen whole. */
    private static Spot settle(Spot spot, Viewport view) {
        double halfWidth = spot.width() / 2 + AIR;
        double halfHeight = Spot.HEIGHT / 2 + AIR;
        double middle = view.width() / 2.0;
        return spot.movedTo(
                Math.clamp(spot.x(), Math.min(halfWidth, middle), Math.max(view.width() - halfWidth, middle)),
                Math.clamp(spot.y(), halfHeight, view.height() - halfHeight));
    }
}
