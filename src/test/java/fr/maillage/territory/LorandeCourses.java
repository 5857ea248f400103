package fr.maillage.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Draws rivers and roads as smooth lines through the villages of the sketch: Catmull-Rom curves that also wander
 * between two stops, much for water, little for tarmac.
 */
final class LorandeCourses {

    /** How far from the smooth curve a line wanders, in kilometres, and how often it swings on each kilometre. */
    enum Wandering {
        RIVER(0.3, 0.27),
        ROAD(0.12, 0.2);

        private final double widthKm;
        private final double swingsPerKm;

        Wandering(double widthKm, double swingsPerKm) {
            this.widthKm = widthKm;
            this.swingsPerKm = swingsPerKm;
        }
    }

    private static final double STEP_KM = 0.3;

    private final Map<String, Coordinate> townsByName;

    /** @param townsByName in kilometres */
    LorandeCourses(Map<String, Coordinate> townsByName) {
        this.townsByName = townsByName;
    }

    /** Each line in degrees, in the order given; one that joins another ends on a point of it exactly. */
    Map<LorandeSketch.Course, LineString> draw(List<LorandeSketch.Course> courses, Wandering wandering) {
        Map<String, List<Coordinate>> drawn = new LinkedHashMap<>();
        Map<LorandeSketch.Course, LineString> lines = new LinkedHashMap<>();
        for (LorandeSketch.Course course : courses) {
            List<Coordinate> stops = new ArrayList<>();
            course.course().forEach(stop -> stops.add(position(stop)));
            List<Coordinate> joined = drawn.get(course.joins());
            if (joined != null) {
                stops.set(stops.size() - 1, nearest(joined, stops.getLast()));
            }
            List<Coordinate> line = wander(stops, wandering, course.name().hashCode());
            drawn.put(course.name(), line);
            lines.put(course, LorandeGround.lineInDegrees(line));
        }
        return lines;
    }

    private Coordinate position(String stop) {
        String[] words = stop.split(" (?=-?\\d)", -1);
        Coordinate offset = words.length == 3
                ? new Coordinate(Double.parseDouble(words[1]), Double.parseDouble(words[2]))
                : new Coordinate(0, 0);
        if (words[0].equals("@")) {
            return offset;
        }
        Coordinate town = townsByName.get(words[0]);
        if (town == null) {
            throw new IllegalStateException("no commune named " + words[0]);
        }
        return new Coordinate(town.x + offset.x, town.y + offset.y);
    }

    private static Coordinate nearest(List<Coordinate> line, Coordinate to) {
        Coordinate nearest = line.getFirst();
        for (Coordinate point : line) {
            nearest = point.distance(to) < nearest.distance(to) ? point : nearest;
        }
        return nearest;
    }

    private static List<Coordinate> wander(List<Coordinate> stops, Wandering wandering, int seed) {
        List<Coordinate> line = new ArrayList<>();
        double travelled = 0;
        for (int i = 0; i + 1 < stops.size(); i++) {
            Coordinate from = stops.get(i);
            Coordinate to = stops.get(i + 1);
            Coordinate before = i == 0 ? from : stops.get(i - 1);
            Coordinate after = i + 2 == stops.size() ? to : stops.get(i + 2);
            double length = from.distance(to);
            int steps = (int) StrictMath.max(1, StrictMath.round(length / STEP_KM));
            for (int step = 0; step < steps; step++) {
                double t = (double) step / steps;
                double aside = sway(travelled + t * length, wandering, seed) * StrictMath.sin(StrictMath.PI * t);
                double dx = spline(before.x, from.x, to.x, after.x, t + 0.01)
                        - spline(before.x, from.x, to.x, after.x, t - 0.01);
                double dy = spline(before.y, from.y, to.y, after.y, t + 0.01)
                        - spline(before.y, from.y, to.y, after.y, t - 0.01);
                double norm = StrictMath.sqrt(dx * dx + dy * dy);
                line.add(new Coordinate(
                        spline(before.x, from.x, to.x, after.x, t) - aside * dy / norm,
                        spline(before.y, from.y, to.y, after.y, t) + aside * dx / norm));
            }
            travelled += length;
        }
        line.add(stops.getLast());
        return line;
    }

    private static double sway(double km, Wandering wandering, int seed) {
        double phase = seed % 97;
        double swing = 2 * StrictMath.PI * wandering.swingsPerKm * km;
        return wandering.widthKm
                * (0.6 * StrictMath.sin(swing + phase)
                        + 0.4 * StrictMath.sin(1.73 * swing + 2 * phase)
                        + 0.3 * StrictMath.sin(0.41 * swing + 3 * phase));
    }

    /** Catmull-Rom between {@code from} and {@code to}, with {@code t} from 0 to 1. */
    private static double spline(double before, double from, double to, double after, double t) {
        return 0.5
                * (2 * from
                        + (to - before) * t
                        + (2 * before - 5 * from + 4 * to - after) * t * t
                        + (3 * from - before - 3 * to + after) * t * t * t);
    }
}
