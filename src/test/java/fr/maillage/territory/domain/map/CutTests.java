package fr.maillage.territory.domain.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is cut is compared with what JTS would cut. */
class CutTests {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Cut CUT = new Cut(0, 0, 800, 600);
    private static final Geometry FRAME = SHAPES.toGeometry(new Envelope(0, 800, 0, 600));

    @Test
    void keepsThePartsOfALineInsideAndNothingElse() {
        Random chance = new Random(4);
        for (int i = 0; i < 500; i++) {
            Line line = wander(chance);
            double[] length = {0};
            CUT.line(line, part -> {
                for (int p = 0; p < part.size(); p++) {
                    assertInside(part, p);
                }
                length[0] += SHAPES.createLineString(points(part)).getLength();
            });
            double expected =
                    SHAPES.createLineString(points(line)).intersection(FRAME).getLength();
            assertThat(length[0]).isBetween(expected - 0.01, expected + 0.01);
        }
    }

    @Test
    void keepsThePartOfAnAreaInside() {
        Random chance = new Random(5);
        for (int i = 0; i < 500; i++) {
            Line triangle = new Line();
            for (int corner = 0; corner < 3; corner++) {
                triangle.add(chance.nextDouble(-900, 1700), chance.nextDouble(-900, 1500));
            }
            Line part = CUT.area(triangle);
            double area = 0;
            for (int p = 0; p < part.size(); p++) {
                assertInside(part, p);
                int next = (p + 1) % part.size();
                area += part.x(p) * part.y(next) - part.x(next) * part.y(p);
            }
            double expected =
                    SHAPES.createPolygon(closed(triangle)).intersection(FRAME).getArea();
            assertThat(Math.abs(area) / 2).isBetween(expected - 0.01, expected + 0.01);
        }
    }

    @Test
    void fillsTheFrameWhenItLiesInsideTheArea() {
        Line around = new Line();
        around.add(-10, -10);
        around.add(900, -10);
        around.add(900, 900);
        around.add(-10, 900);
        assertThat(CUT.area(around).size()).isEqualTo(4);
    }

    private static Line wander(Random chance) {
        Line line = new Line();
        for (int i = 0; i < 12; i++) {
            line.add(chance.nextDouble(-400, 1200), chance.nextDouble(-400, 1000));
        }
        return line;
    }

    private static void assertInside(Line line, int i) {
        assertThat(line.x(i)).isBetween(-1e-9, 800 + 1e-9);
        assertThat(line.y(i)).isBetween(-1e-9, 600 + 1e-9);
    }

    private static Coordinate[] points(Line line) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            points.add(new Coordinate(line.x(i), line.y(i)));
        }
        return points.toArray(Coordinate[]::new);
    }

    private static Coordinate[] closed(Line line) {
        List<Coordinate> points = new ArrayList<>(List.of(points(line)));
        points.add(points.getFirst());
        return points.toArray(Coordinate[]::new);
    }
}
