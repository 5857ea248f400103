package fr.maillage.territory.domain.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A name that would like to be on the map.
 *
 * @param x of the point that bears it
 * @param size height of its letters, and the class of its look: large places are set larger
 * @param width of the text, in units of the drawing
 */
record Name(String text, double x, double y, Size size, double width) {

    Name(String text, double x, double y, Size size) {
        this(text, x, y, size, Lettering.width(text, size.height()));
    }

    /** The look of a name. */
    enum Size {
        TOWN("map-town", 31),
        VILLAGE("map-village", 24);

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
        double height = size.height();
        double rise = height * 0.34;
        List<Place> places = new ArrayList<>();
        places.add(new Place(x + gap, y + rise, "", line(x + gap, y, width, height)));
        places.add(new Place(x - gap, y + rise, "end", line(x - gap - width, y, width, height)));
        double above = y - gap - height * 0.4;
        double below = y + gap + height * 0.4;
        places.add(new Place(x, above + rise, "middle", line(x - width / 2, above, width, height)));
        places.add(new Place(x, below + rise, "middle", line(x - width / 2, below, width, height)));
        for (double lift : new double[] {-0.5, 0.5}) {
            double middle = y + lift * height;
            places.add(new Place(x + gap * 0.8, middle + rise, "", line(x + gap * 0.8, middle, width, height)));
        }
        return places;
    }

    /** The ways of setting it when a mark covers its point: beside the mark, then a little further. */
    List<Place> placesAroundMark() {
        List<Place> places = new ArrayList<>(places(Spot.HEIGHT / 2 + 8));
        places.addAll(places(1.5 * Spot.HEIGHT));
        return places;
    }

    private static Box line(double left, double middle, double width, double height) {
        return new Box(left, middle - height * 0.5, left + width, middle + height * 0.5);
    }
}
