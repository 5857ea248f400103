package fr.maillage.territory.domain.map;

import java.util.Arrays;

/** A growing row of points in units of the drawing. */
final class Line {

    private double[] coordinates = new double[64];
    private int size;

    /** Adds a point, unless it repeats the last one. */
    void add(double x, double y) {
        if (size > 0 && coordinates[2 * size - 2] == x && coordinates[2 * size - 1] == y) {
            return;
        }
        if (2 * size == coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, 4 * size);
        }
        coordinates[2 * size] = x;
        coordinates[2 * size + 1] = y;
        size++;
    }

    int size() {
        return size;
    }

    double x(int i) {
        return coordinates[2 * i];
    }

    double y(int i) {
        return coordinates[2 * i + 1];
    }

    void clear() {
        size = 0;
    }

    Line copy() {
        Line copy = new Line();
        copy.coordinates = Arrays.copyOf(coordinates, Math.max(64, 2 * size));
        copy.size = size;
        return copy;
    }
}
