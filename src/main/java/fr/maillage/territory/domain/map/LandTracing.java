package fr.maillage.territory.domain.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;

/** Follows the borders, rivers and roads that lie in a view, each once, thinned and cut, with one ink for each look. */
final class LandTracing {

    /** Looks in the order of painting: what comes later covers what came before. */
    static final List<String> LOOKS = List.of(
            "map-land", "map-outside", "map-commune", "map-epci", "map-brook", "map-river", "map-lane", "map-road");

    /** Kinds of border, the most telling first. */
    static final List<Border.Kind> INNER = List.of(Border.Kind.EPCI, Border.Kind.COMMUNE, Border.Kind.OUTSIDE);

    private static final double SIGHT = 8;
    private static final double OUTSIDE_COARSER = 3;

    private final Ground ground;
    private final Viewport view;
    private final Envelope where;
    private final Cut cut;
    private final Map<Border.Kind, List<Border>> borders = new EnumMap<>(Border.Kind.class);

    LandTracing(Ground ground, Viewport view) {
        this.ground = ground;
        this.view = view;
        this.where = view.inSteps(SIGHT);
        this.cut = Cut.around(view, SIGHT);
        ground.borders(where)
                .forEach(border -> borders.computeIfAbsent(border.kind(), kind -> new ArrayList<>())
                        .add(border));
    }

    /**
     * Draws everything.
     *
     * @param thinning square units of the drawing: bends smaller than that go
     * @param kinds borders inside the land to draw
     * @param inks what writes each of {@link #LOOKS}
     */
    void trace(double thinning, List<Border.Kind> kinds, Function<String, Ink> inks) {
        perimeter(thinning, inks.apply("map-land"));
        for (Border.Kind kind : kinds) {
            double itsThinning = kind == Border.Kind.OUTSIDE ? OUTSIDE_COARSER * thinning : thinning;
            borders(borders.getOrDefault(kind, List.of()), itsThinning, inks.apply(look(kind)));
        }
        for (Ground.Drawn drawn : ground.lines(where)) {
            cut.line(line(drawn.course(), thinning / 2), inks.apply(look(drawn.line()))::line);
        }
    }

    private void perimeter(double thinning, Ink ink) {
        for (Ground.Ring ring : ground.perimeter(where)) {
            Line line = new Line();
            ring.steps().forEach(step -> step.border().course().trace(view, thinning, step.backwards(), line));
            Line part = cut.area(line);
            if (part.size() > 2) {
                ink.ring(part);
            }
        }
    }

    private void borders(List<Border> stretches, double thinning, Ink ink) {
        for (List<Ground.Step> chain : Chains.of(stretches)) {
            Line line = new Line();
            chain.forEach(step -> step.border().course().trace(view, thinning, step.backwards(), line));
            cut.line(line, ink::line);
        }
    }

    private Line line(Course course, double thinning) {
        Line line = new Line();
        course.trace(view, thinning, false, line);
        return line;
    }

    private static String look(Border.Kind kind) {
        return switch (kind) {
            case PERIMETER -> "map-land";
            case EPCI -> "map-epci";
            case COMMUNE -> "map-commune";
            case OUTSIDE -> "map-outside";
        };
    }

    private static String look(GroundLine line) {
        return switch (line.kind()) {
            case RIVER -> line.rank() <= 1 ? "map-river" : "map-brook";
            case ROAD -> line.rank() <= 1 ? "map-road" : "map-lane";
        };
    }
}
