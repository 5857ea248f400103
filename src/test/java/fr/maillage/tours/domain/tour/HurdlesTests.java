package fr.maillage.tours.domain.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.shared.LatLon;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.unit.UnitDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HurdlesTests {

    private static final LatLon DEPOT = new LatLon(46.2, 2.8);
    private static final LatLon NEAR = new LatLon(46.25, 2.8);
    private static final LatLon FAR = new LatLon(46.8, 2.8);
    private static final LocalDate DAY = LocalDate.of(2047, 1, 8);

    @Test
    void nothingGetsInTheWayOfAnOrdinaryDay() {
        assertThat(hurdles(2, 180).of(List.of(), List.of(visit(9, 12, NEAR), visit(14, 17, NEAR))))
                .isEmpty();
    }

    @Test
    void whatTouchesDoesNotOverlap() {
        assertThat(hurdles(3, 180).of(List.of(visit(9, 12, NEAR)), List.of(visit(12, 14, NEAR))))
                .isEmpty();
        assertThat(hurdles(3, 180).of(List.of(visit(9, 12, NEAR)), List.of(visit(11, 14, NEAR))))
                .singleElement()
                .isInstanceOf(Hurdle.Elsewhere.class);
    }

    @Test
    void twoWishesAtTheSameHourGetInEachOthersWay() {
        assertThat(hurdles(3, 180).of(List.of(), List.of(visit(9, 12, NEAR), visit(10, 11, NEAR))))
                .hasOnlyElementsOfType(Hurdle.Elsewhere.class)
                .hasSize(1);
    }

    @Test
    void theRoadIsPartOfTheDay() {
        assertThat(hurdles(3, 180).of(List.of(), List.of(visit(8, 12, NEAR))))
                .as("it would leave before 8")
                .singleElement()
                .isInstanceOf(Hurdle.OutOfHours.class);
        assertThat(hurdles(3, 600).of(List.of(visit(10, 12, NEAR)), List.of(visit(13, 15, FAR))))
                .singleElement()
                .isInstanceOfSatisfying(Hurdle.TooShort.class, one -> {
                    assertThat(one.there()).isEqualTo(60);
                    assertThat(one.needed()).isGreaterThan(60);
                });
        assertThat(hurdles(3, 60).of(List.of(), List.of(visit(11, 13, FAR))))
                .singleElement()
                .isInstanceOf(Hurdle.TooMuchDriving.class);
    }

    @Test
    void whatStandsAgainstTheRulesByItselfIsInNobodysWay() {
        assertThat(hurdles(5, 600).of(List.of(visit(20, 22, NEAR)), List.of(visit(10, 12, NEAR))))
                .isEmpty();
        assertThat(hurdles(5, 600).of(List.of(visit(14, 15, NEAR), visit(15, 16, FAR)), List.of(visit(9, 11, NEAR))))
                .noneMatch(Hurdle.TooShort.class::isInstance);
    }

    @Test
    void saysTooManyStopsAndDaysIn() {
        assertThat(hurdles(1, 180).of(List.of(visit(9, 10, NEAR)), List.of(visit(11, 12, NEAR))))
                .contains(new Hurdle.TooManyStops(DAY, 2, 1));
        Hurdles ill =
                new Hurdles(DEPOT, 3, 180, day -> new UnitDay.In(day, UnitDay.Why.NO_DRIVER), TravelTimes.STRAIGHT);
        assertThat(ill.of(List.of(), List.of(visit(9, 12, NEAR))))
                .containsExactly(new Hurdle.StaysIn(DAY, UnitDay.Why.NO_DRIVER));
    }

    @Test
    void refusesExactlyWhatOverlapsMinuteByMinute() {
        Random random = new Random(47);
        for (int i = 0; i < 500; i++) {
            List<Visit> standing = some(random);
            List<Visit> wanted = some(random);
            boolean told =
                    hurdles(99, 9_999).of(standing, wanted).stream().anyMatch(Hurdle.Elsewhere.class::isInstance);
            assertThat(told).isEqualTo(overlapByMinute(standing, wanted));
        }
    }

    private static boolean overlapByMinute(List<Visit> standing, List<Visit> wanted) {
        int[] busy = new int[24 * 60];
        standing.forEach(visit -> fill(busy, visit, 100));
        boolean[] overlap = new boolean[1];
        for (Visit visit : wanted) {
            for (int m = minute(visit.from().toLocalTime());
                    m < minute(visit.to().toLocalTime());
                    m++) {
                overlap[0] |= busy[m] > 0;
            }
            fill(busy, visit, 1);
        }
        return overlap[0];
    }

    private static void fill(int[] busy, Visit visit, int by) {
        for (int m = minute(visit.from().toLocalTime()); m < minute(visit.to().toLocalTime()); m++) {
            busy[m] += by;
        }
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static List<Visit> some(Random random) {
        List<Visit> visits = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = 8 + random.nextInt(10);
            visits.add(visit(from, from + 1 + random.nextInt(3), NEAR));
        }
        return visits;
    }

    private static Hurdles hurdles(int mostStops, int mostDriving) {
        return new Hurdles(
                DEPOT,
                mostStops,
                mostDriving,
                day -> new UnitDay.Out(day, LocalTime.of(8, 0), LocalTime.of(18, 0), Set.of()),
                TravelTimes.STRAIGHT);
    }

    private static Visit visit(int from, int to, LatLon at) {
        return new Visit(null, DAY.atTime(from, 0), DAY.atTime(to, 0), at, "ici");
    }
}
