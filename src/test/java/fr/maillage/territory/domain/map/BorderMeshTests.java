package fr.maillage.territory.domain.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.shared.LatLon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class BorderMeshTests {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void drawsTheBorderOfTwoNeighboursOnce() {
        List<Border> borders = BorderMesh.of(List.of(square("A", 2, null, true), square("B", 3, null, true)));
        assertThat(borders)
                .extracting(Border::kind)
                .containsExactlyInAnyOrder(Border.Kind.COMMUNE, Border.Kind.PERIMETER, Border.Kind.PERIMETER);
    }

    @Test
    void tellsEpciAndPerimeterFromOrdinaryBorders() {
        List<Border> borders = BorderMesh.of(List.of(
                square("A", 2, "one", true),
                square("B", 3, "two", true),
                square("C", 4, "two", false),
                square("D", 5, "two", false)));
        assertThat(borders)
                .filteredOn(border -> border.kind() == Border.Kind.EPCI)
                .hasSize(1);
        assertThat(borders)
                .filteredOn(border -> border.kind() == Border.Kind.PERIMETER)
                .hasSize(4);
        assertThat(borders)
                .filteredOn(border -> border.kind() == Border.Kind.OUTSIDE)
                .hasSize(4);
    }

    @Test
    void takesAllForThePerimeterWhenNoneIs() {
        assertThat(BorderMesh.of(List.of(square("A", 2, null, false), square("B", 3, null, false))))
                .noneMatch(border -> border.kind() == Border.Kind.OUTSIDE);
    }

    @Test
    void keepsAnIslandClosedHoweverMuchItIsThinned() {
        Ground ground = Ground.of(List.of(square("A", 2, null, true)), List.of());
        Ground.Ring ring =
                ground.perimeter(new Envelope(0, Course.STEPS, 0, Course.STEPS)).getFirst();
        Line line = new Line();
        ring.steps().getFirst().border().course().trace(new Viewport(0, 0, 800, 800, 800), 1e9, false, line);
        assertThat(line.size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void holdsEachEdgeOfTheDemoTerritoryOnce() {
        Set<Set<List<Integer>>> edges = new HashSet<>();
        for (CommuneOutline commune : LorandeOnPaper.communes()) {
            Coordinate[] ring = commune.contour().getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                edges.add(Set.of(step(ring[i - 1]), step(ring[i])));
            }
        }
        int drawn = BorderMesh.of(LorandeOnPaper.communes()).stream()
                .mapToInt(border -> border.course().points() - 1)
                .sum();
        assertThat(drawn).isEqualTo(edges.size());
    }

    @Test
    void joinsStretchesWithoutRepeatingAny() {
        List<Border> borders = BorderMesh.of(LorandeOnPaper.communes());
        List<Border> joined = Chains.of(borders).stream()
                .flatMap(List::stream)
                .map(Ground.Step::border)
                .toList();
        assertThat(joined).containsExactlyInAnyOrderElementsOf(borders);
    }

    private static List<Integer> step(Coordinate point) {
        return List.of(Course.step(Mercator.x(point.x)), Course.step(Mercator.y(point.y)));
    }

    private static CommuneOutline square(String code, int west, String epci, boolean inPerimeter) {
        return new CommuneOutline(
                code,
                code,
                100,
                new LatLon(46.5, west + 0.5),
                epci,
                inPerimeter,
                SHAPES.toGeometry(new Envelope(west, west + 1, 46, 47)));
    }
}
