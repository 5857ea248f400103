package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.MapFrame;
import org.locationtech.jts.geom.Envelope;

/** Moves points of the world into the units of one drawing, whose upper left corner is 0, 0. */
final class Viewport {

    private final double left;
    private final double top;
    private final double units;
    private final double unitsPerStep;
    private final int width;
    private final int height;

    Viewport(MapFrame frame) {
        this(
                frame.left(),
                frame.top(),
                frame.unitsAround(),
                frame.shape().width(),
                frame.shape().height());
    }

    /**
     * @param left of the drawing, as a fraction of the world's width
     * @param top of the drawing, as a fraction of the world's height
     * @param units of the drawing for the whole world
     */
    Viewport(double left, double top, double units, int width, int height) {
        this.left = left;
        this.top = top;
        this.units = units;
        this.unitsPerStep = units / Course.STEPS;
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double unitsPerStep() {
        return unitsPerStep;
    }

    double x(int step) {
        return (step / Course.STEPS - left) * units;
    }

    double y(int step) {
        return (step / Course.STEPS - top) * units;
    }

    double x(LatLon point) {
        return (Mercator.x(point.lon()) - left) * units;
    }

    double y(LatLon point) {
        return (Mercator.y(point.lat()) - top) * units;
    }

    /** The point of the globe under a point of the drawing. */
    LatLon at(double x, double y) {
        return Mercator.at(left + x / units, top + y / units);
    }

    /** The same rectangle in {@link Course#STEPS}, wider by some units on each side. */
    Envelope inSteps(double margin) {
        return new Envelope(
                (left - margin / units) * Course.STEPS,
                (left + (width + margin) / units) * Course.STEPS,
                (top - margin / units) * Course.STEPS,
                (top + (height + margin) / units) * Course.STEPS);
    }
}
