package fr.maillage.territory;

import fr.maillage.shared.LatLon;

/**
 * Something to show at a point.
 *
 * @param label the number of its row in the list, the very same; at most four characters are legible
 * @param at where it stands
 * @param href where its link leads: its row, or its sheet
 * @param accessibleName what a screen reader says; it begins with the label, so that whoever sees « 3 » can say « 3 »
 * @param current whether the page is about this one
 */
public record MapMarker(String label, LatLon at, String href, String accessibleName, boolean current) {

    /** A marker among others. */
    public static MapMarker of(String label, LatLon at, String href, String accessibleName) {
        return new MapMarker(label, at, href, accessibleName, false);
    }
}
