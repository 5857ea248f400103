package fr.maillage.territory.domain.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * All that a territory's maps are drawn from, made once from its communes, rivers and roads and never changed. Weighs
 * about 20 bytes a vertex.
 */
public final class Ground {

    private final STRtree borders = new STRtree();
    private final STRtree lines = new STRtree();
    private final STRtree communes = new STRtree();
    private final Map<String, CommuneOutline> byCode = new HashMap<>();
    private final List<Ring> perimeter;
    private final int communeCount;

    /** A closed border of the perimeter: stretches one after the other, each perhaps walked backwards. */
    record Ring(List<Step> steps, Envelope bounds) {}

    /** One stretch of a ring. */
    record Step(Border border, boolean backwards) {}

    /** A river or road, one piece of it. */
    record Drawn(GroundLine line, Course course) {}

    private Ground(List<CommuneOutline> outlines, List<GroundLine> rivers) {
        List<Border> all = BorderMesh.of(outlines);
        all.forEach(border -> borders.insert(border.course().bounds(), border));
        perimeter = rings(all.stream()
                .filter(border -> border.kind() == Border.Kind.PERIMETER)
                .toList());
        rivers.forEach(this::insert);
        outlines.forEach(commune -> communes.insert(
                new Envelope(new Coordinate(
                        Course.step(Mercator.x(commune.centre().lon())),
                        Course.step(Mercator.y(commune.centre().lat())))),
                commune));
        outlines.forEach(commune -> byCode.put(commune.code(), commune));
        communeCount = outlines.size();
        borders.build();
        lines.build();
        communes.build();
    }

    /**
     * Takes a second for the outlines of a whole country, some tens of milliseconds for a département.
     *
     * @param communes of the perimeter and around it, those without a usable contour included
     * @param lines rivers and roads
     */
    public static Ground of(List<CommuneOutline> communes, List<GroundLine> lines) {
        return new Ground(List.copyOf(communes), lines);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return communeCount == 0;
    }

    /** A commune by its INSEE code. */
    public Optional<CommuneOutline> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Border> borders(Envelope where) {
        return this.<Border>found(borders, where);
    }

    List<Drawn> lines(Envelope where) {
        return this.<Drawn>found(lines, where);
    }

    /** The one that says most first: the largest, those outside the perimeter counting for less. */
    List<CommuneOutline> communes(Envelope where) {
        return this.<CommuneOutline>found(communes, where).stream()
                .sorted(Comparator.comparingInt(Ground::weight).reversed().thenComparing(CommuneOutline::code))
                .toList();
    }

    List<Ring> perimeter(Envelope where) {
        return perimeter.stream()
                .filter(ring -> ring.bounds().intersects(where))
                .toList();
    }

    private static int weight(CommuneOutline commune) {
        return commune.inPerimeter() ? commune.population() : commune.population() / 5;
    }

    @SuppressWarnings("unchecked") // one tree holds one type
    private <T> List<T> found(STRtree tree, Envelope where) {
        return tree.query(where);
    }

    private void insert(GroundLine line) {
        for (int i = 0; i < line.course().getNumGeometries(); i++) {
            if (line.course().getGeometryN(i) instanceof LineString part && part.getNumPoints() > 1) {
                Coordinate[] points = part.getCoordinates();
                Course course = new Course(
                        Arrays.stream(points)
                                .mapToInt(point -> Course.step(Mercator.x(point.x)))
                                .toArray(),
                        Arrays.stream(points)
                                .mapToInt(point -> Course.step(Mercator.y(point.y)))
                                .toArray());
                lines.insert(course.bounds(), new Drawn(line, course));
            }
        }
    }

    /** At each meeting point an even number of stretches meet, so that walking on always leads back. */
    private static List<Ring> rings(List<Border> borders) {
        Map<Integer, List<Border>> byNode = new HashMap<>();
        for (Border border : borders) {
            byNode.computeIfAbsent(border.start(), node -> new ArrayList<>()).add(border);
            byNode.computeIfAbsent(border.end(), node -> new ArrayList<>()).add(border);
        }
        List<Ring> rings = new ArrayList<>();
        Set<Border> used = new HashSet<>();
        for (Border first : borders) {
            if (used.add(first)) {
                List<Step> steps = new ArrayList<>(List.of(new Step(first, false)));
                int node = first.end();
                while (node != first.start()) {
                    Border next = byNode.getOrDefault(node, List.of()).stream()
                            .filter(used::add)
                            .findFirst()
                            .orElse(null);
                    if (next == null) {
                        break;
                    }
                    steps.add(new Step(next, next.start() != node));
                    node = next.start() == node ? next.end() : next.start();
                }
                Envelope bounds = new Envelope();
                steps.forEach(
                        step -> bounds.expandToInclude(step.border().course().bounds()));
                rings.add(new Ring(steps, bounds));
            }
        }
        return rings;
    }
}
