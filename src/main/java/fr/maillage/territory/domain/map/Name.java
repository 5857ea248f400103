package fr.maillage.territory.domain.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A name that would like to be on the map.
 *
 * @param x of the point that bears it
 * @param size height of its letters, and the class of its look: large places are set larger
 */
record Name(String text, double x, double y, Size size) {

    /** The look of a name. */
    enum Size {
        TOWN("map-town", 30),
        VILLAGE("map-village", 25);

        private final String look;
        private final double height;

        Size(String look, double height) {
            this.look = look;
            this.height = height;
        }

        String look() {
            return look;
        }

        double height() {
            return height;
        }
    }

    /** A way of setting it: where the text's anchor is, and the room it takes. */
    record Place(double x, double y, String anchor, Box box) {}

    Box dot() {
        return Box.around(x, y, 12, 12);
    }

    /**
     * The ways of setting it beside its point, best first.
     *
     * @param gap units from the point to the nearest letter
     */
    List<Place> places(double gap) {
        double width = Lettering.width(text, size.height());
        double height = size.height();
        double rise = height * 0.34;
        List<Place> places = new ArrayList<>();
        for (double lift : new double[] {0, -0.5, 0.5}) {
            double middle = y + lift * height;
            double near = lift == 0 ? gap : gap * 0.8;
            places.add(new Place(x + near, middle + rise, "", line(x + near, middle, width, height)));
            places.add(new Place(x - near, middle + rise, "end", line(x - near - width, middle, width, height)));
        }
        double above = y - gap - height * 0.4;
        double below = y + gap + height * 0.4;
        places.add(new Place(x, above + rise, "middle", line(x - width / 2, above, width, height)));
        places.add(new Place(x, below + rise, "middle", line(x - width / 2, below, width, height)));
        return places;
    }

    private static Box line(double left, double middle, double width, double height) {
        return new Box(left, middle - height * 0.5, left + width, middle + height * 0.5);
    }
}
