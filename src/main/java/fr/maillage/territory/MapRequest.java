package fr.maillage.territory;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param levels how far each commune has come, from 0 (left plain) to {@value #MOST_LEVEL} (painted whole); hatching that
 *     grows denser, so that colour alone never tells. Say the same in words beside the map
 */
public record MapRequest(
        MapFrame frame,
        List<MapMarker> markers,
        @Nullable LatLon here,
        @Nullable Function<MapFrame, String> hrefOf,
        Locale locale,
        Map<CommuneCode, Integer> levels) {

    /** All there is to have come to. */
    public static final int MOST_LEVEL = 3;

    public MapRequest {
        markers = List.copyOf(markers);
        levels = Map.copyOf(levels);
    }

    /** A map whose communes are all alike. */
    public MapRequest(
            MapFrame frame,
            List<MapMarker> markers,
            @Nullable LatLon here,
            @Nullable Function<MapFrame, String> hrefOf,
            Locale locale) {
        this(frame, markers, here, hrefOf, locale, Map.of());
    }

    /** A map without markers that shows how far each commune has come. */
    public static MapRequest ofLevels(MapFrame frame, Map<CommuneCode, Integer> levels, Locale locale) {
        return new MapRequest(frame, List.of(), null, null, locale, levels);
    }
}
