package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.MapFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The land of one frame for the interactive map, thinned as the drawn one is. Each feature is all lines of one look; the
 * perimeter is one polygon with all its rings, to be filled by the even-odd rule.
 */
public final class LandGeoJson {

    /** About 14 KB once compressed. */
    private static final int MOST_CHARACTERS = 45_000;

    private static final double FINEST = 6;
    private static final double COARSER = 1.8;
    private static final int MOST_ATTEMPTS = 12;
    private static final int PATIENT_ATTEMPTS = 4;
    private static final int MOST_NAMES = 40;
    private static final double TOWN_ZOOM = 11;

    private final Ground ground;
    private final Viewport view;
    private final int decimals;

    private LandGeoJson(Ground ground, MapFrame frame) {
        this.ground = ground;
        this.view = new Viewport(frame);
        this.decimals = frame.zoom() >= TOWN_ZOOM ? 5 : 4;
    }

    /** A FeatureCollection with its {@code bbox}, which is the frame's. */
    public static String write(Ground ground, MapFrame frame) {
        return new LandGeoJson(ground, frame).write();
    }

    private String write() {
        LandTracing tracing = new LandTracing(ground, view);
        List<Border.Kind> kinds = LandTracing.INNER;
        double thinning = FINEST;
        String features = features(tracing, thinning, kinds);
        for (int i = 0; i < MOST_ATTEMPTS && features.length() > MOST_CHARACTERS; i++) {
            thinning *= COARSER;
            if (i >= PATIENT_ATTEMPTS && kinds.size() > 1) {
                kinds = kinds.subList(0, kinds.size() - 1);
            }
            features = features(tracing, thinning, kinds);
        }
        LatLon northWest = view.at(0, 0);
        LatLon southEast = view.at(view.width(), view.height());
        return "{\"type\":\"FeatureCollection\",\"bbox\":[" + round(northWest.lon()) + "," + round(southEast.lat())
                + "," + round(southEast.lon()) + "," + round(northWest.lat()) + "],\"features\":[" + features + names()
                + "]}";
    }

    private String features(LandTracing tracing, double thinning, List<Border.Kind> kinds) {
        Map<String, GeoJsonWriter> inks = new LinkedHashMap<>();
        LandTracing.LOOKS.forEach(look -> inks.put(look, new GeoJsonWriter(view, decimals)));
        tracing.trace(thinning, kinds, look -> inks.getOrDefault(look, new GeoJsonWriter(view, decimals)));
        StringBuilder json = new StringBuilder();
        inks.forEach((look, ink) -> {
            if (!ink.isEmpty()) {
                json.append(json.isEmpty() ? "" : ",")
                        .append("{\"type\":\"Feature\",\"properties\":{\"look\":\"")
                        .append(look)
                        .append("\"},\"geometry\":{\"type\":\"")
                        .append(look.equals("map-land") ? "Polygon" : "MultiLineString")
                        .append("\",\"coordinates\":[")
                        .append(ink)
                        .append("]}}");
            }
        });
        return json.toString();
    }

    private String names() {
        StringBuilder json = new StringBuilder();
        ground.communes(view.inSteps(0)).stream()
                .limit(MOST_NAMES)
                .forEach(commune -> json.append(
                                ",{\"type\":\"Feature\",\"properties\":{\"look\":\"map-name\",\"name\":\"")
                        .append(quoted(commune.name()))
                        .append("\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                        .append(round(commune.centre().lon()))
                        .append(',')
                        .append(round(commune.centre().lat()))
                        .append("]}}"));
        return json.toString();
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e4) / 1e4;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        text.chars().filter(c -> c >= ' ').forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append((char) c);
        });
        return quoted.toString();
    }
}
