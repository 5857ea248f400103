package fr.maillage.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.shared.LatLon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The grid finds what looking at every point would find. */
class HelpGridTests {

    private static final double MOST = 60_000;

    @Test
    void findsTheSameAsLookingAtEveryPoint() {
        Random random = new Random(7);
        for (int points : new int[] {0, 1, 3, 40, 800}) {
            HelpGrid grid = new HelpGrid();
            List<LatLon> all = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                LatLon point = new LatLon(44 + 4 * random.nextDouble(), -1 + 5 * random.nextDouble());
                all.add(point);
                grid.add(point);
            }
            for (int i = 0; i < 300; i++) {
                LatLon from = new LatLon(44 + 4 * random.nextDouble(), -1 + 5 * random.nextDouble());
                double nearest = all.stream()
                        .mapToDouble(from::distanceMetres)
                        .filter(metres -> metres <= MOST)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                if (Double.isInfinite(nearest)) {
                    assertThat(grid.nearestMetres(from, MOST)).isInfinite();
                } else {
                    assertThat(grid.nearestMetres(from, MOST)).isCloseTo(nearest, Offset.offset(0.001));
                }
            }
        }
    }

    @Test
    void seesWestOfGreenwichSouthOfTheEquatorAndAtTheEdgeOfACell() {
        HelpGrid grid = new HelpGrid();
        grid.add(new LatLon(-21.1, 55.5));
        grid.add(new LatLon(48.0001, -0.0001));

        assertThat(grid.nearestMetres(new LatLon(-21.1, 55.5), MOST)).isZero();
        assertThat(grid.nearestMetres(new LatLon(47.9999, 0.0001), MOST)).isLessThan(30);
    }
}
