package fr.maillage.territory.domain.map;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Envelope;

/**
 * A line that knows which of its points matter at which scale. Each point carries the area that would be lost without it
 * (Visvalingam and Whyatt 1993), made to grow inwards so that a threshold alone thins the line. Both ends stay always, so
 * what meets there keeps meeting.
 */
final class Course {

    /** The square of the world is this many steps wide: one is about 4 cm. */
    static final double STEPS = 1 << 30;

    private final int[] xs;
    private final int[] ys;
    private final float[] weights;
    private final Envelope bounds = new Envelope();

    /** Coordinates in {@link #STEPS}; at least two points. */
    Course(int[] xs, int[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.weights = weigh(xs, ys);
        for (int i = 0; i < xs.length; i++) {
            bounds.expandToInclude(xs[i], ys[i]);
        }
    }

    static int step(double fraction) {
        return (int) Math.round(fraction * STEPS);
    }

    Envelope bounds() {
        return bounds;
    }

    int points() {
        return xs.length;
    }

    /**
     * Adds the points that matter, moved and scaled to the drawing.
     *
     * @param smallestArea in square units of the drawing
     * @param backwards whether to begin at the end
     */
    void trace(Viewport view, double smallestArea, boolean backwards, Line into) {
        double smallest = smallestArea / (view.unitsPerStep() * view.unitsPerStep());
        int last = xs.length - 1;
        for (int i = 0; i <= last; i++) {
            int at = backwards ? last - i : i;
            if (weights[at] >= smallest) {
                into.add(view.x(xs[at]), view.y(ys[at]));
            }
        }
    }

    private static float[] weigh(int[] xs, int[] ys) {
        int n = xs.length;
        float[] weights = new float[n];
        Arrays.fill(weights, Float.POSITIVE_INFINITY);
        int[] before = new int[n];
        int[] after = new int[n];
        PriorityQueue<Corner> corners = new PriorityQueue<>(Math.max(1, n));
        double[] areas = new double[n];
        for (int i = 1; i < n - 1; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
            areas[i] = area(xs, ys, i - 1, i, i + 1);
            corners.add(new Corner(i, areas[i]));
        }
        double largest = 0;
        boolean ring = n > 3 && xs[0] == xs[n - 1] && ys[0] == ys[n - 1];
        int left = n;
        while (!corners.isEmpty()) {
            Corner corner = corners.poll();
            int i = corner.at();
            if (corner.area() != areas[i] || weights[i] != Float.POSITIVE_INFINITY) {
                continue;
            }
            if (ring && left <= 4) {
                break;
            }
            largest = Math.max(largest, corner.area());
            weights[i] = (float) largest;
            left--;
            int a = before[i];
            int b = after[i];
            if (a > 0) {
                after[a] = b;
                areas[a] = area(xs, ys, before[a], a, b);
                corners.add(new Corner(a, areas[a]));
            }
            if (b < n - 1) {
                before[b] = a;
                areas[b] = area(xs, ys, a, b, after[b]);
                corners.add(new Corner(b, areas[b]));
            }
        }
        return weights;
    }

    private static double area(int[] xs, int[] ys, int a, int b, int c) {
        double abx = xs[b] - (double) xs[a];
        double aby = ys[b] - (double) ys[a];
        double acx = xs[c] - (double) xs[a];
        double acy = ys[c] - (double) ys[a];
        return Math.abs(abx * acy - acx * aby) / 2;
    }

    private record Corner(int at, double area) implements Comparable<Corner> {
        @Override
        public int compareTo(Corner other) {
            return Double.compare(area, other.area);
        }
    }
}
