package fr.maillage.directory.domain.exchange;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a latitude and a longitude as spreadsheets write them, and sees when they were swapped. */
final class Coordinates {

    private static final int LONGEST = 40;

    /** Rough frames around every part of France: south, north, west, east. */
    private static final List<double[]> FRANCE = List.of(
            new double[] {41, 51.6, -5.6, 10},
            new double[] {15.7, 18.3, -63.3, -60.9},
            new double[] {14.2, 15, -61.4, -60.7},
            new double[] {2, 6, -55, -51},
            new double[] {-21.6, -20.7, 55, 56.1},
            new double[] {-13.2, -12.5, 44.9, 45.4},
            new double[] {46.6, 47.3, -56.7, -56},
            new double[] {-23.5, -18, 162.5, 169},
            new double[] {-28.5, -7, -155.5, -134},
            new double[] {-14.6, -12.9, -178.7, -175.9});

    private Coordinates() {}

    /** The point, or null when there is none or it cannot be believed. */
    static @Nullable LatLon read(String latitude, String longitude, Doubts doubts) {
        String latText = CleanText.line(latitude);
        String lonText = CleanText.line(longitude);
        if (latText.isEmpty() && lonText.isEmpty()) {
            return null;
        }
        double lat = number(latText);
        double lon = number(lonText);
        String both = latText + ", " + lonText;
        if (lat == 0 && lon == 0) {
            doubts.add(StandardField.LATITUDE, both, "coordonnées à zéro : ignorées");
            return null;
        }
        boolean swappedIsValid = LatLon.isValid(lon, lat);
        if (!isFrench(lat, lon) && swappedIsValid && isFrench(lon, lat)) {
            doubts.add(StandardField.LATITUDE, both, "latitude et longitude inversées : remises à l’endroit");
            return new LatLon(lon, lat);
        }
        if (!LatLon.isValid(lat, lon)) {
            doubts.add(StandardField.LATITUDE, both, "coordonnées impossibles : ignorées");
            return null;
        }
        if (!isFrench(lat, lon)) {
            doubts.add(StandardField.LATITUDE, both, "hors de France : gardées telles quelles");
        }
        return new LatLon(lat, lon);
    }

    static @Nullable LatLon swapped(LatLon point) {
        return LatLon.isValid(point.lon(), point.lat()) ? new LatLon(point.lon(), point.lat()) : null;
    }

    static String text(LatLon point) {
        return String.format(Locale.ROOT, "%s, %s", point.lat(), point.lon());
    }

    private static double number(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.replace(',', '.').replace(" ", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isFrench(double lat, double lon) {
        return FRANCE.stream().anyMatch(f -> lat >= f[0] && lat <= f[1] && lon >= f[2] && lon <= f[3]);
    }
}
