package fr.maillage.territory.domain.map;

import java.util.function.Consumer;

/**
 * Cuts lines (Liang and Barsky 1984) and areas (Sutherland and Hodgman 1974) at an upright rectangle.
 *
 * @param minX left edge; a point on an edge is inside
 */
record Cut(double minX, double minY, double maxX, double maxY) {

    /** The drawing and a little more, so that the stroke along the cut is out of sight. */
    static Cut around(Viewport view, double margin) {
        return new Cut(-margin, -margin, view.width() + margin, view.height() + margin);
    }

    /** Gives each part of the line that lies inside; the same object is used again for the next part. */
    void line(Line line, Consumer<Line> parts) {
        Line part = new Line();
        for (int i = 1; i < line.size(); i++) {
            double x = line.x(i - 1);
            double y = line.y(i - 1);
            double dx = line.x(i) - x;
            double dy = line.y(i) - y;
            double[] span = {0, 1};
            boolean inside = within(-dx, x - minX, span)
                    && within(dx, maxX - x, span)
                    && within(-dy, y - minY, span)
                    && within(dy, maxY - y, span)
                    && span[0] <= span[1];
            if (inside) {
                part.add(clampX(x + span[0] * dx), clampY(y + span[0] * dy));
                part.add(clampX(x + span[1] * dx), clampY(y + span[1] * dy));
            }
            if (!inside || span[1] < 1) {
                finish(part, parts);
            }
        }
        finish(part, parts);
    }

    /** The part of an area that lies inside, perhaps with edges along the rectangle; empty when there is none. */
    Line area(Line ring) {
        Line part = half(ring, true, minX, 1);
        part = half(part, true, maxX, -1);
        part = half(part, false, minY, 1);
        return half(part, false, maxY, -1);
    }

    private static void finish(Line part, Consumer<Line> parts) {
        if (part.size() > 1) {
            parts.accept(part);
        }
        part.clear();
    }

    private static boolean within(double p, double q, double[] span) {
        if (p == 0) {
            return q >= 0;
        }
        double t = q / p;
        if (p < 0) {
            span[0] = Math.max(span[0], t);
        } else {
            span[1] = Math.min(span[1], t);
        }
        return true;
    }

    private double clampX(double x) {
        return Math.clamp(x, minX, maxX);
    }

    private double clampY(double y) {
        return Math.clamp(y, minY, maxY);
    }

    private static Line half(Line ring, boolean vertical, double edge, int side) {
        Line kept = new Line();
        int n = ring.size();
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            double a = (vertical ? ring.x(i) : ring.y(i)) - edge;
            double b = (vertical ? ring.x(j) : ring.y(j)) - edge;
            if (a * side >= 0) {
                kept.add(ring.x(i), ring.y(i));
            }
            if (a * side >= 0 != b * side >= 0) {
                double t = a / (a - b);
                double x = vertical ? edge : ring.x(i) + t * (ring.x(j) - ring.x(i));
                double y = vertical ? ring.y(i) + t * (ring.y(j) - ring.y(i)) : edge;
                kept.add(x, y);
            }
        }
        return kept;
    }
}
