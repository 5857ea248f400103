package fr.maillage.directory.domain.merge;

import fr.maillage.shared.LatLon;
import java.util.LinkedHashSet;
import java.util.Set;

/** What two places must share, one at least, to be compared at all. */
public final class CandidateKeys {

    /** About 300 metres in France. */
    private static final double LAT = 0.0027;

    private static final double LON = 0.0039;
    private static final int BEGINNING = 4;

    private CandidateKeys() {}

    /** What a place is found by. */
    public static Set<String> of(Sighting place) {
        Set<String> keys = words(place);
        LatLon point = place.point();
        if (point != null) {
            keys.add(cell(row(point), column(point)));
        }
        return keys;
    }

    /** What its likes are looked for by: the same, and the cells around its own. */
    public static Set<String> probes(Sighting place) {
        Set<String> keys = words(place);
        LatLon point = place.point();
        if (point != null) {
            for (int row = -1; row <= 1; row++) {
                for (int column = -1; column <= 1; column++) {
                    keys.add(cell(row(point) + row, column(point) + column));
                }
            }
        }
        return keys;
    }

    private static Set<String> words(Sighting place) {
        Set<String> keys = new LinkedHashSet<>();
        if (place.phone() != null) {
            keys.add("phone:" + place.phone());
        }
        if (place.pivot() != null) {
            keys.add("pivot:" + place.pivot());
        }
        place.emails().stream().limit(5).forEach(mail -> keys.add("mail:" + mail));
        if (!place.communeKey().isEmpty()) {
            Set<String> commune = NameWords.of(place.communeName()).words();
            NameWords.of(place.name()).words().stream()
                    .filter(word -> !commune.contains(word))
                    .limit(8)
                    .forEach(word -> keys.add("name:" + place.communeKey() + ":"
                            + word.substring(0, Math.min(BEGINNING, word.length()))));
        }
        return keys;
    }

    private static long row(LatLon point) {
        return (long) Math.floor(point.lat() / LAT);
    }

    private static long column(LatLon point) {
        return (long) Math.floor(point.lon() / LON);
    }

    private static String cell(long row, long column) {
        return "cell:" + row + ":" + column;
    }
}
