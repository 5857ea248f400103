package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapMarker;
import java.util.ArrayList;
import java.util.List;

/**
 * One mark on the drawing: a marker alone, or several that would cover each other.
 *
 * @param markers in the list's order
 * @param x middle, in units of the drawing
 * @param text what is written on it: « 3 », « 3 · 5 », « 3–6 », « 3 +9 »
 * @param width of the mark, wider for a group
 */
record Spot(List<MapMarker> markers, double x, double y, String text, double width) {

    /** A mark is 56 units high: 25 pixels on a telephone, where 24 is the least for a finger (WCAG 2.2, 2.5.8). */
    static final double HEIGHT = 56;

    static final double LETTER_HEIGHT = 30;
    private static final int MOST_TOLD = 3;
    private static final int LONGEST_NUMBER = 6;

    static Spot of(List<MapMarker> markers, double x, double y) {
        String text = text(markers);
        double width = Lettering.width(text, LETTER_HEIGHT) + 28;
        return new Spot(markers, x, y, text, text.length() <= 2 ? HEIGHT : Math.max(HEIGHT, width));
    }

    Spot movedTo(double newX, double newY) {
        return new Spot(markers, newX, newY, text, width);
    }

    boolean alone() {
        return markers.size() == 1;
    }

    boolean current() {
        return markers.stream().anyMatch(MapMarker::current);
    }

    List<String> labels() {
        return markers.stream().map(MapMarker::label).toList();
    }

    Box box() {
        return Box.around(x, y, width, HEIGHT);
    }

    private static String text(List<MapMarker> markers) {
        if (markers.size() == 1) {
            return markers.getFirst().label();
        }
        List<Run> runs = runs(markers);
        if (runs.size() == 1 || markers.size() <= MOST_TOLD) {
            return String.join(" · ", runs.stream().map(Run::text).toList());
        }
        Run first = runs.getFirst();
        return first.text() + " +" + (markers.size() - first.size());
    }

    /** Numbers that follow each other: three or more become a range. */
    private record Run(String text, int size) {}

    private static List<Run> runs(List<MapMarker> markers) {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        while (first < markers.size()) {
            int last = first;
            while (last + 1 < markers.size()
                    && number(markers.get(last)) >= 0
                    && number(markers.get(last)) + 1 == number(markers.get(last + 1))) {
                last++;
            }
            int size = last - first + 1;
            if (size < 3) {
                runs.add(new Run(markers.get(first).label(), 1));
                first++;
            } else {
                runs.add(new Run(
                        markers.get(first).label() + "–" + markers.get(last).label(), size));
                first = last + 1;
            }
        }
        return runs;
    }

    /** The label as a number, or -1. */
    private static int number(MapMarker marker) {
        String label = marker.label();
        int number = 0;
        for (int i = 0; i < label.length(); i++) {
            char digit = label.charAt(i);
            if (digit < '0' || digit > '9' || label.length() > LONGEST_NUMBER) {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return label.isEmpty() ? -1 : number;
    }
}
