package fr.maillage.territory.domain.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A river's name written along its water.
 *
 * @param ways the straightest stretches long enough for it, best first
 */
record RiverName(String text, List<Way> ways) {

    static final double HEIGHT = 24;
    private static final double STRAIGHT_ENOUGH = 0.93;
    private static final int MOST_WAYS = 4;

    /**
     * Where to write: the middle of the text, its turn, and the room it takes as a chain of boxes.
     *
     * @param degrees clockwise, in (-90, 90] so that nothing stands on its head
     */
    record Way(double x, double y, long degrees, List<Box> boxes, double straightness) {}

    static RiverName along(String text, List<Line> courses) {
        double width = Lettering.width(text, HEIGHT) + 10;
        List<Way> ways = new ArrayList<>();
        for (Line course : courses) {
            for (int first = 0; first < course.size() - 1; first++) {
                double run = 0;
                for (int last = first + 1; last < course.size() && run < width * 1.3; last++) {
                    run += Math.hypot(course.x(last) - course.x(last - 1), course.y(last) - course.y(last - 1));
                    double chord = Math.hypot(course.x(last) - course.x(first), course.y(last) - course.y(first));
                    if (chord >= width && chord / run >= STRAIGHT_ENOUGH) {
                        ways.add(way(course, first, last, width, chord / run));
                        break;
                    }
                }
            }
        }
        ways.sort(Comparator.comparingDouble(Way::straightness).reversed());
        return new RiverName(text, List.copyOf(ways.subList(0, Math.min(MOST_WAYS, ways.size()))));
    }

    private static Way way(Line course, int first, int last, double width, double straightness) {
        double angle = Math.atan2(course.y(last) - course.y(first), course.x(last) - course.x(first));
        if (angle > Math.PI / 2 || angle <= -Math.PI / 2) {
            angle += angle > 0 ? -Math.PI : Math.PI;
        }
        double middleX = (course.x(first) + course.x(last)) / 2;
        double middleY = (course.y(first) + course.y(last)) / 2;
        double clear = clear(course, first, last, angle, middleX, middleY) + HEIGHT * 0.35;
        double x = middleX + Math.sin(angle) * clear;
        double y = middleY - Math.cos(angle) * clear;
        List<Box> boxes = new ArrayList<>();
        int count = (int) Math.ceil(width / HEIGHT);
        for (int i = 0; i <= count; i++) {
            double along = width * ((double) i / count - 0.5);
            boxes.add(Box.around(
                    x + Math.cos(angle) * along + Math.sin(angle) * HEIGHT * 0.3,
                    y + Math.sin(angle) * along - Math.cos(angle) * HEIGHT * 0.3,
                    HEIGHT,
                    HEIGHT));
        }
        return new Way(x, y, Math.round(Math.toDegrees(angle)), List.copyOf(boxes), straightness);
    }

    /** How far the water rises above the chord: the letters must stand clear of it. */
    private static double clear(Line course, int first, int last, double angle, double middleX, double middleY) {
        double most = 0;
        for (int i = first; i <= last; i++) {
            double above = (course.x(i) - middleX) * Math.sin(angle) - (course.y(i) - middleY) * Math.cos(angle);
            most = Math.max(most, above);
        }
        return most;
    }
}
