package fr.maillage.territory;

import java.util.List;

/**
 * A map ready to be put in a page.
 *
 * @param svg an {@code <svg>} element: trusted markup, everything in it already escaped; it needs the styles
 *     {@code territory/web/map}
 * @param frame the land it shows
 * @param links how to move it without a script; empty when the request gave no addresses
 * @param outside labels of the markers that lie outside the frame, in the list's order
 */
public record DrawnMap(String svg, MapFrame frame, List<MapLink> links, List<String> outside) {

    public DrawnMap {
        links = List.copyOf(links);
        outside = List.copyOf(outside);
    }
}
