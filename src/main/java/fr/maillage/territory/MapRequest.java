package fr.maillage.territory;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page wants drawn.
 *
 * @param frame the land shown; {@link MapFrame#fit} finds the one that holds some points
 * @param markers in the order of the list; those outside the frame are not drawn but told in {@link DrawnMap#outside}
 * @param here where the reader said they are, when they did
 * @param hrefOf the address of the same page with another frame; null when the map does not move, then a group of
 *     markers leads to its first one
 * @param locale the reader's language
 */
public record MapRequest(
        MapFrame frame,
        List<MapMarker> markers,
        @Nullable LatLon here,
        @Nullable Function<MapFrame, String> hrefOf,
        Locale locale) {

    public MapRequest {
        markers = List.copyOf(markers);
    }
}
