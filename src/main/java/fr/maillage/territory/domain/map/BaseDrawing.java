package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.MapFrame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws the land of one frame. Lines are thinned until everything fits a fixed number of characters, so that a map costs
 * the same whether it shows a village or a region.
 */
public final class BaseDrawing {

    /** About 4 KB once compressed: a list's map stays under 8 KB with its names and markers. */
    private static final int MOST_CHARACTERS = 8_500;

    /** In square units of the drawing: a bend smaller than this is not seen at first glance. */
    private static final double FINEST = 14;

    private static final double COARSER = 1.6;
    private static final double OUTSIDE_COARSER = 3;
    private static final double SIGHT = 8;
    private static final int MOST_NAMES = 60;
    private static final int TOWN = 8_000;

    private final Ground ground;
    private final Viewport view;
    private final Envelope where;
    private final Cut cut;

    private BaseDrawing(Ground ground, MapFrame frame) {
        this.ground = ground;
        this.view = new Viewport(frame);
        this.where = view.inSteps(SIGHT);
        this.cut = Cut.around(view, SIGHT);
    }

    /** Draws one frame; a few milliseconds for a département. */
    public static BaseLayer draw(Ground ground, MapFrame frame) {
        return new BaseDrawing(ground, frame).draw();
    }

    private BaseLayer draw() {
        double thinning = FINEST;
        List<Border.Kind> kinds = new ArrayList<>(List.of(Border.Kind.EPCI, Border.Kind.COMMUNE, Border.Kind.OUTSIDE));
        String svg = paths(kinds, thinning);
        for (int i = 0; i < 12 && svg.length() > MOST_CHARACTERS; i++) {
            thinning *= COARSER;
            if (i > 2 && kinds.size() > 1) {
                kinds.removeLast();
            }
            svg = paths(kinds, thinning);
        }
        return new BaseLayer(svg, names(), rivers());
    }

    private String paths(List<Border.Kind> kinds, double thinning) {
        StringBuilder svg = new StringBuilder();
        path(svg, "map-land", perimeter(thinning));
        Map<Border.Kind, List<Border>> borders = new EnumMap<>(Border.Kind.class);
        ground.borders(where)
                .forEach(border -> borders.computeIfAbsent(border.kind(), kind -> new ArrayList<>())
                        .add(border));
        for (Border.Kind kind : kinds.reversed()) {
            path(
                    svg,
                    look(kind),
                    borders(
                            borders.getOrDefault(kind, List.of()),
                            kind == Border.Kind.OUTSIDE ? OUTSIDE_COARSER * thinning : thinning));
        }
        Map<String, PathWriter> lines = new LinkedHashMap<>();
        ground.lines(where)
                .forEach(drawn -> cut.line(
                        trace(drawn.course(), thinning / 2),
                        lines.computeIfAbsent(look(drawn.line()), look -> new PathWriter())::line));
        for (String look : List.of("map-brook", "map-river", "map-lane", "map-road")) {
            if (lines.containsKey(look)) {
                path(svg, look, lines.get(look));
            }
        }
        return svg.toString();
    }

    private static void path(StringBuilder svg, String look, PathWriter data) {
        if (data.length() > 0) {
            svg.append("<path class=\"")
                    .append(look)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"/>");
        }
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

    private PathWriter perimeter(double thinning) {
        PathWriter path = new PathWriter();
        for (Ground.Ring ring : ground.perimeter(where)) {
            Line line = new Line();
            ring.steps().forEach(step -> step.border().course().trace(view, thinning, step.backwards(), line));
            path.ring(cut.area(line));
        }
        return path;
    }

    private PathWriter borders(List<Border> borders, double thinning) {
        PathWriter path = new PathWriter();
        for (List<Ground.Step> chain : Chains.of(borders)) {
            Line line = new Line();
            chain.forEach(step -> step.border().course().trace(view, thinning, step.backwards(), line));
            cut.line(line, path::line);
        }
        return path;
    }

    private Line trace(Course course, double thinning) {
        Line line = new Line();
        course.trace(view, thinning, false, line);
        return line;
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (CommuneOutline commune : ground.communes(view.inSteps(0))) {
            if (names.size() == MOST_NAMES) {
                break;
            }
            LatLon centre = commune.centre();
            names.add(new Name(
                    commune.name(),
                    view.x(centre),
                    view.y(centre),
                    commune.population() >= TOWN ? Name.Size.TOWN : Name.Size.VILLAGE));
        }
        return List.copyOf(names);
    }

    private List<RiverName> rivers() {
        Map<String, List<Line>> courses = new LinkedHashMap<>();
        Cut sight = new Cut(10, 10, view.width() - 10, view.height() - 10);
        for (Ground.Drawn drawn : ground.lines(where)) {
            if (drawn.line().kind() == GroundLine.Kind.RIVER) {
                List<Line> parts = courses.computeIfAbsent(drawn.line().name(), name -> new ArrayList<>());
                sight.line(trace(drawn.course(), FINEST), part -> parts.add(part.copy()));
            }
        }
        return courses.entrySet().stream()
                .map(course -> RiverName.along(course.getKey(), course.getValue()))
                .filter(river -> !river.ways().isEmpty())
                .toList();
    }
}
