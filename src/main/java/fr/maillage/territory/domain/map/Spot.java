package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapMarker;
import java.util.ArrayList;
import java.util.List;

/**
 * One mark on the drawing: a marker alone, or several that would cover each other.
 *
 * @param markers in the list's order
 * @param x middle, in units of the drawing
 */
record Spot(List<MapMarker> markers, double x, double y) {

    /** A mark is 56 units high: 25 pixels on a telephone, where 24 is the least for a finger (WCAG 2.2, 2.5.8). */
    static final double HEIGHT = 56;

    static final double LETTER_HEIGHT = 30;
    private static final int MOST_TOLD = 3;

    boolean alone() {
        return markers.size() == 1;
    }

    boolean current() {
        return markers.stream().anyMatch(MapMarker::current);
    }

    List<String> labels() {
        return markers.stream().map(MapMarker::label).toList();
    }

    /** What is written on it: « 3 », « 3 · 5 », « 3–6 », « 3 · 5 +9 ». */
    String text() {
        List<String> runs = runs();
        if (runs.size() <= 2 || markers.size() <= MOST_TOLD) {
            return String.join(" · ", runs);
        }
        return runs.get(0) + " +" + (markers.size() - sizeOf(runs.get(0)));
    }

    double width() {
        return alone() && text().length() <= 2 ? HEIGHT : Math.max(HEIGHT, Lettering.width(text(), LETTER_HEIGHT) + 28);
    }

    Box box() {
        return Box.around(x, y, width(), HEIGHT);
    }

    /** Both together, between the two, nearer to the one with more markers. */
    Spot with(Spot other) {
        double mine = (double) markers.size() / (markers.size() + other.markers.size());
        List<MapMarker> all = new ArrayList<>(markers);
        all.addAll(other.markers);
        return new Spot(all, mine * x + (1 - mine) * other.x, mine * y + (1 - mine) * other.y);
    }

    /** Numbers that follow each other become a range from three on. */
    private List<String> runs() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < markers.size(); ) {
            int last = i;
            while (last + 1 < markers.size()
                    && follows(markers.get(last).label(), markers.get(last + 1).label())) {
                last++;
            }
            if (last - i >= 2) {
                runs.add(markers.get(i).label() + "–" + markers.get(last).label());
            } else {
                for (int j = i; j <= last; j++) {
                    runs.add(markers.get(j).label());
                }
            }
            i = last + 1;
        }
        return runs;
    }

    private int sizeOf(String run) {
        int dash = run.indexOf('–');
        return dash < 0 ? 1 : Integer.parseInt(run.substring(dash + 1)) - Integer.parseInt(run.substring(0, dash)) + 1;
    }

    private static boolean follows(String label, String next) {
        return label.matches("\\d{1,6}")
                && next.matches("\\d{1,6}")
                && Integer.parseInt(label) + 1 == Integer.parseInt(next);
    }
}
