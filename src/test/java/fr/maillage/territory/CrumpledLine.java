package fr.maillage.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * Gives a straight border the look of one that follows hedges, streams and old quarrels: each half is pushed aside in
 * turn, by a share of its own length.
 *
 * <p>The push depends on the ends of the segment alone, so the same segment always crumples the same way.
 */
final class CrumpledLine {

    private static final double SHORTEST_KM = 0.55;
    /** Largest push, as a share of the segment's length. */
    private static final double ROUGHNESS = 0.18;

    /** @param corners at least two, in kilometres; all of them stay on the line */
    static List<Coordinate> along(Coordinate[] corners) {
        List<Coordinate> line = new ArrayList<>();
        line.add(corners[0]);
        for (int i = 1; i < corners.length; i++) {
            boolean forward = corners[i - 1].compareTo(corners[i]) < 0;
            Coordinate from = forward ? corners[i - 1] : corners[i];
            Coordinate to = forward ? corners[i] : corners[i - 1];
            List<Coordinate> between = new ArrayList<>();
            crumple(from, to, new Random(seed(from) * 31 + seed(to)), between);
            line.addAll(forward ? between : between.reversed());
            line.add(corners[i]);
        }
        return line;
    }

    private static void crumple(Coordinate from, Coordinate to, Random random, List<Coordinate> between) {
        double length = from.distance(to);
        if (length < SHORTEST_KM * (0.6 + 0.8 * random.nextDouble())) {
            return;
        }
        double where = 0.38 + 0.24 * random.nextDouble();
        double push = ROUGHNESS * (2 * random.nextDouble() - 1);
        Coordinate middle = new Coordinate(
                from.x + where * (to.x - from.x) - push * (to.y - from.y),
                from.y + where * (to.y - from.y) + push * (to.x - from.x));
        crumple(from, middle, random, between);
        between.add(middle);
        crumple(middle, to, random, between);
    }

    private static long seed(Coordinate metreGrid) {
        return StrictMath.round(metreGrid.x * 1000) * 1_000_003 + StrictMath.round(metreGrid.y * 1000);
    }

    private CrumpledLine() {}
}
