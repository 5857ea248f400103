package fr.maillage.mapping.domain;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a place is, from columns of degrees or of metres. Degrees are handed on as numbers with a point; that latitude and
 * longitude were swapped is seen later, where France is known. A precision of about a tenth of a metre is kept.
 *
 * @param first latitude, or x in Lambert 93, or both in one text
 * @param second longitude, or y; unused for both in one text
 */
record Position(Kind kind, Value first, Value second) {

    /** How the point is written. */
    enum Kind {
        DEGREES,
        LAMBERT_93,
        LATITUDE_FIRST,
        LONGITUDE_FIRST
    }

    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d*)?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern TWO =
            Pattern.compile("([+-]?\\d{1,3}(?:[.,]\\d+)?)\\s*(?:[,;|/ ]|%2C)\\s*([+-]?\\d{1,3}(?:[.,]\\d+)?)");

    void write(Row row, Map<String, String> into) {
        row.making(LATITUDE);
        String one = text(first, row);
        if (kind.equals(Kind.LATITUDE_FIRST) || kind.equals(Kind.LONGITUDE_FIRST)) {
            writeBoth(one, row, into);
            return;
        }
        String two = text(second, row);
        if (one.isEmpty() && two.isEmpty()) {
            return;
        }
        if (kind.equals(Kind.DEGREES)) {
            put(into, number(one), number(two));
        } else {
            writeMetres(one, two, row, into);
        }
    }

    private void writeBoth(String both, Row row, Map<String, String> into) {
        Matcher two = TWO.matcher(both);
        if (!two.find()) {
            if (!both.isEmpty()) {
                row.remark(both, "coordonnées illisibles : laissées");
            }
            return;
        }
        boolean latitudeFirst = kind.equals(Kind.LATITUDE_FIRST);
        put(into, number(two.group(latitudeFirst ? 1 : 2)), number(two.group(latitudeFirst ? 2 : 1)));
    }

    private static void writeMetres(String one, String two, Row row, Map<String, String> into) {
        String xText = number(one);
        String yText = number(two);
        Optional<LatLon> point = Optional.empty();
        if (NUMBER.matcher(xText).matches() && NUMBER.matcher(yText).matches()) {
            double x = Double.parseDouble(xText);
            double y = Double.parseDouble(yText);
            point = Lambert93.toLatLon(x, y);
            if (point.isEmpty() && Lambert93.isPossible(y, x)) {
                row.remark(one + " / " + two, "x et y de Lambert 93 inversés : remis à l’endroit");
                point = Lambert93.toLatLon(y, x);
            }
        }
        if (point.isEmpty()) {
            row.remark(one + " / " + two, "coordonnées Lambert 93 impossibles : laissées");
            return;
        }
        LatLon found = point.get();
        put(into, String.format(Locale.ROOT, "%.6f", found.lat()), String.format(Locale.ROOT, "%.6f", found.lon()));
    }

    private static void put(Map<String, String> into, String latitude, String longitude) {
        if (!latitude.isEmpty()) {
            into.put(LATITUDE, latitude);
        }
        if (!longitude.isEmpty()) {
            into.put(LONGITUDE, longitude);
        }
    }

    private static String text(Value value, Row row) {
        List<String> found = value.of(row);
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** Spaces out, decimal comma to point; anything else as it is. */
    static String number(String text) {
        String bare = text.replaceAll("[\\s\\p{Zs}°]", "");
        return bare.matches("[+-]?\\d+,\\d+") ? bare.replace(',', '.') : bare;
    }
}
