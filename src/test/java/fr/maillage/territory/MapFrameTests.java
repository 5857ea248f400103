package fr.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapFrameTests {

    private static final LatLon VICHY = new LatLon(46.1273, 3.4258);

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",",
                ",,",
                "46,3",
                "46,3,9,9",
                "NaN,3,9",
                "46,NaN,9",
                "46,3,NaN",
                "46,3,Infinity",
                "-Infinity,3,9",
                "1e999,3,9",
                "91,0,9",
                "0,181,9",
                "46;3;9",
                "quarante-six,3,9",
                "<b>,3,9",
                "٤٦,3,9",
                "46,3,9000000000000000000000000000000000000000000000000000000000000000000000000000000"
            })
    void takesNoFrameFromGarbage(String text) {
        assertThat(MapFrame.parse(text, MapShape.SQUARE)).isEmpty();
    }

    @Test
    void staysWholeWhateverTheAddressSays() {
        Random chance = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String text = chance.ints(chance.nextInt(30), 0, 96)
                    .mapToObj(c -> "" + "0123456789.,-+eE NaInfity\u0000é😀%<".charAt(c % 31))
                    .reduce("", String::concat);
            Stream.of(MapFrame.parse(text, MapShape.TALL), MapFrame.parseBounds(text))
                    .flatMap(Optional::stream)
                    .forEach(MapFrameTests::assertUsable);
        }
        assertUsable(MapFrame.parse("46,3,1e300", MapShape.SQUARE).orElseThrow());
        assertUsable(MapFrame.parse("90,180,-1e300", MapShape.SQUARE).orElseThrow());
        assertUsable(new MapFrame(Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE, MapShape.WIDE));
    }

    @Test
    void readsBackTheFrameItPrinted() {
        Random chance = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            LatLon centre = new LatLon(chance.nextDouble(-60, 70), chance.nextDouble(-170, 170));
            MapFrame frame = MapFrame.at(centre, chance.nextDouble(4, 17), MapShape.SQUARE);
            assertThat(MapFrame.parse(frame.print(), MapShape.SQUARE)).contains(frame);
        }
    }

    @Test
    void printsShortly() {
        assertThat(MapFrame.at(VICHY, 9.4, MapShape.SQUARE).print()).matches("46\\.\\d{4},3\\.\\d{4},9\\.5");
    }

    @Test
    void showsEveryPointItWasFittedTo() {
        Random chance = new Random(3);
        for (int i = 0; i < 500; i++) {
            double spread = Math.pow(10, chance.nextDouble(-3, 0.3));
            List<LatLon> points = IntStream.range(0, 1 + chance.nextInt(20))
                    .mapToObj(n ->
                            new LatLon(46 + chance.nextDouble(-spread, spread), 3 + chance.nextDouble(-spread, spread)))
                    .toList();
            MapShape shape =
                    List.of(MapShape.SQUARE, MapShape.TALL, MapShape.WIDE).get(i % 3);
            MapFrame frame = MapFrame.fit(points, shape, 4_000, 2_000_000);
            assertThat(points).allMatch(frame.shows(20));
        }
    }

    @Test
    void leavesOutAPointThatIsTooFarToMatter() {
        LatLon overseas = new LatLon(-21, 55);
        MapFrame frame = MapFrame.fit(List.of(VICHY, overseas), MapShape.SQUARE, 4_000, 200_000);
        assertThat(frame.shows(20).test(VICHY)).isTrue();
        assertThat(frame.zoom()).isGreaterThan(9);
    }

    @Test
    void keepsSomeLandAroundASinglePoint() {
        MapFrame frame = MapFrame.fit(List.of(VICHY), MapShape.SQUARE, 8_000, 100_000);
        assertThat(frame.metresPerUnit() * MapShape.SQUARE.width()).isBetween(8_000.0, 12_000.0);
    }

    @Test
    void comesBackAfterGoingThereAndBack() {
        MapFrame frame = MapFrame.at(VICHY, 10, MapShape.SQUARE);
        MapFrame back = frame.after(MapMove.NORTH)
                .flatMap(there -> there.after(MapMove.EAST))
                .flatMap(there -> there.after(MapMove.SOUTH))
                .flatMap(there -> there.after(MapMove.WEST))
                .orElseThrow();
        assertThat(back).isEqualTo(frame);
    }

    @Test
    void offersNoCloserLookThanTheClosest() {
        assertThat(MapFrame.at(VICHY, 99, MapShape.SQUARE).after(MapMove.ZOOM_IN))
                .isEmpty();
        assertThat(MapFrame.at(VICHY, 0, MapShape.SQUARE).after(MapMove.ZOOM_OUT))
                .isEmpty();
    }

    private static void assertUsable(MapFrame frame) {
        assertThat(frame.zoom()).isBetween(MapFrame.WIDEST_ZOOM, MapFrame.CLOSEST_ZOOM);
        assertThat(frame.metresPerUnit()).isPositive().isFinite();
        assertThat(MapFrame.parse(frame.print(), frame.shape())).isPresent();
    }
}
