package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the land of one frame. Lines are thinned until everything fits a fixed number of characters, so that a map costs
 * the same whether it shows a village or a region.
 */
public final class BaseDrawing {

    /** About 4 KB once compressed: a list's map stays under 6 KB with its names and markers. */
    private static final int MOST_CHARACTERS = 7_500;

    /** In square units of the drawing: a bend smaller than this is not seen at first glance. */
    private static final double FINEST = 24;

    private static final double COARSER = 1.6;
    private static final int MOST_ATTEMPTS = 12;
    private static final int PATIENT_ATTEMPTS = 3;
    private static final double FINEST_OF_RIVER_NAMES = 14;
    private static final int MOST_NAMES = 60;
    private static final int TOWN = 8_000;

    private final Ground ground;
    private final Viewport view;

    private BaseDrawing(Ground ground, MapFrame frame) {
        this.ground = ground;
        this.view = new Viewport(frame);
    }

    /** Draws one frame; a few milliseconds for a département. */
    public static BaseLayer draw(Ground ground, MapFrame frame) {
        BaseDrawing drawing = new BaseDrawing(ground, frame);
        return new BaseLayer(drawing.land(), drawing.names(), drawing.rivers());
    }

    private String land() {
        LandTracing tracing = new LandTracing(ground, view);
        List<Border.Kind> kinds = LandTracing.INNER;
        double thinning = FINEST;
        String svg = paths(tracing, thinning, kinds);
        for (int i = 0; i < MOST_ATTEMPTS && svg.length() > MOST_CHARACTERS; i++) {
            thinning *= COARSER;
            if (i >= PATIENT_ATTEMPTS && kinds.size() > 1) {
                kinds = kinds.subList(0, kinds.size() - 1);
            }
            svg = paths(tracing, thinning, kinds);
        }
        return svg;
    }

    private static String paths(LandTracing tracing, double thinning, List<Border.Kind> kinds) {
        Map<String, PathWriter> paths = new LinkedHashMap<>();
        LandTracing.LOOKS.forEach(look -> paths.put(look, new PathWriter()));
        tracing.trace(thinning, kinds, look -> paths.getOrDefault(look, new PathWriter()));
        StringBuilder svg = new StringBuilder();
        paths.forEach((look, path) -> {
            if (path.length() > 0) {
                svg.append("<path class=\"")
                        .append(look)
                        .append("\" d=\"")
                        .append(path)
                        .append("\"/>");
            }
        });
        return svg.toString();
    }

    private List<Name> names() {
        return ground.communes(view.inSteps(0)).stream()
                .limit(MOST_NAMES)
                .map(commune -> new Name(
                        commune.name(),
                        view.x(commune.centre()),
                        view.y(commune.centre()),
                        commune.population() >= TOWN ? Name.Size.TOWN : Name.Size.VILLAGE))
                .toList();
    }

    private List<RiverName> rivers() {
        Map<String, List<Line>> courses = new LinkedHashMap<>();
        Cut sight = new Cut(10, 10, view.width() - 10.0, view.height() - 10.0);
        for (Ground.Drawn drawn : ground.lines(view.inSteps(0))) {
            if (drawn.line().kind() == GroundLine.Kind.RIVER
                    && !drawn.line().name().isBlank()) {
                List<Line> parts = courses.computeIfAbsent(drawn.line().name(), name -> new ArrayList<>());
                Line line = new Line();
                drawn.course().trace(view, FINEST_OF_RIVER_NAMES, false, line);
                sight.line(line, part -> parts.add(part.copy()));
            }
        }
        return courses.entrySet().stream()
                .map(course -> RiverName.along(course.getKey(), course.getValue()))
                .filter(river -> !river.ways().isEmpty())
                .toList();
    }
}
