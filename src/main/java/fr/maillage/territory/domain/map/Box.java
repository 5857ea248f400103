package fr.maillage.territory.domain.map;

import java.util.List;

/** An upright rectangle in units of the drawing, used to keep things from covering each other. */
record Box(double left, double top, double right, double bottom) {

    static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    boolean touches(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean touchesAny(List<Box> others) {
        for (Box other : others) {
            if (touches(other)) {
                return true;
            }
        }
        return false;
    }

    boolean within(double width, double height, double margin) {
        return left >= margin && top >= margin && right <= width - margin && bottom <= height - margin;
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }
}
