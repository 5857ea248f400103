package fr.maillage.territory.domain.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds the stretches of border in the outlines of communes: neighbours repeat each other's vertices, so an edge met twice
 * is one edge with two owners, and a vertex where owners change is where a stretch ends. Linear in the number of vertices.
 */
final class BorderMesh {

    private static final int NOBODY = -1;

    private final List<CommuneOutline> communes;
    private final boolean everywhere;
    private final DenseNumbers vertices = new DenseNumbers();
    private final DenseNumbers edges = new DenseNumbers();
    private int[] xs = new int[1 << 12];
    private int[] ys = new int[1 << 12];
    private int[] froms = new int[1 << 12];
    private int[] tos = new int[1 << 12];
    private int[] owners = new int[1 << 12];
    private int[] others = new int[1 << 12];

    private BorderMesh(List<CommuneOutline> communes) {
        this.communes = communes;
        this.everywhere = communes.stream().noneMatch(CommuneOutline::inPerimeter);
    }

    /** All borders of these communes. When none is in the perimeter, all are taken to be. */
    static List<Border> of(List<CommuneOutline> communes) {
        BorderMesh mesh = new BorderMesh(communes);
        for (int commune = 0; commune < communes.size(); commune++) {
            mesh.collect(commune);
        }
        return mesh.stretches();
    }

    private void collect(int commune) {
        var contour = communes.get(commune).contour();
        for (int i = 0; i < contour.getNumGeometries(); i++) {
            if (contour.getGeometryN(i) instanceof Polygon polygon) {
                collect(commune, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    collect(commune, polygon.getInteriorRingN(hole));
                }
            }
        }
    }

    private void collect(int commune, LineString ring) {
        int last = NOBODY;
        for (Coordinate coordinate : ring.getCoordinates()) {
            int vertex = vertex(coordinate);
            if (last != NOBODY && vertex != last) {
                edge(last, vertex, commune);
            }
            last = vertex;
        }
    }

    private int vertex(Coordinate coordinate) {
        int x = Course.step(Mercator.x(coordinate.x));
        int y = Course.step(Mercator.y(coordinate.y));
        int vertex = vertices.numberOf(((long) x << 32) | (y & 0xFFFFFFFFL));
        xs = roomFor(vertex, xs);
        ys = roomFor(vertex, ys);
        xs[vertex] = x;
        ys[vertex] = y;
        return vertex;
    }

    private void edge(int from, int to, int commune) {
        int known = edges.size();
        int edge = edges.numberOf(((long) Math.min(from, to) << 32) | Math.max(from, to));
        froms = roomFor(edge, froms);
        tos = roomFor(edge, tos);
        owners = roomFor(edge, owners);
        others = roomFor(edge, others);
        if (edge == known) {
            froms[edge] = from;
            tos[edge] = to;
            owners[edge] = commune;
            others[edge] = NOBODY;
        } else if (others[edge] == NOBODY) {
            others[edge] = commune;
        }
    }

    private static int[] roomFor(int index, int[] array) {
        return index < array.length ? array : Arrays.copyOf(array, array.length * 2);
    }

    private List<Border> stretches() {
        int[] degree = new int[vertices.size()];
        int[][] at = {new int[vertices.size()], new int[vertices.size()]};
        for (int edge = 0; edge < edges.size(); edge++) {
            for (int vertex : new int[] {froms[edge], tos[edge]}) {
                if (degree[vertex] < 2) {
                    at[degree[vertex]][vertex] = edge;
                }
                degree[vertex]++;
            }
        }
        boolean[] node = new boolean[vertices.size()];
        for (int vertex = 0; vertex < node.length; vertex++) {
            node[vertex] = degree[vertex] != 2 || !sameOwners(at[0][vertex], at[1][vertex]);
        }
        List<Border> borders = new ArrayList<>();
        boolean[] used = new boolean[edges.size()];
        for (int edge = 0; edge < used.length; edge++) {
            if (!used[edge] && (node[froms[edge]] || node[tos[edge]])) {
                borders.add(follow(edge, node[froms[edge]] ? froms[edge] : tos[edge], node, at, used));
            }
        }
        for (int edge = 0; edge < used.length; edge++) {
            if (!used[edge]) {
                borders.add(follow(edge, froms[edge], node, at, used));
            }
        }
        return borders;
    }

    private Border follow(int first, int start, boolean[] node, int[][] at, boolean[] used) {
        int[] x = new int[16];
        int[] y = new int[16];
        x[0] = xs[start];
        y[0] = ys[start];
        int size = 1;
        int vertex = start;
        int edge = first;
        while (!used[edge]) {
            used[edge] = true;
            vertex = froms[edge] == vertex ? tos[edge] : froms[edge];
            x = roomFor(size, x);
            y = roomFor(size, y);
            x[size] = xs[vertex];
            y[size] = ys[vertex];
            size++;
            if (node[vertex]) {
                break;
            }
            edge = at[0][vertex] == edge ? at[1][vertex] : at[0][vertex];
        }
        return new Border(new Course(Arrays.copyOf(x, size), Arrays.copyOf(y, size)), kind(first), start, vertex);
    }

    private boolean sameOwners(int edge, int other) {
        return (owners[edge] == owners[other] && others[edge] == others[other])
                || (owners[edge] == others[other] && others[edge] == owners[other]);
    }

    private Border.Kind kind(int edge) {
        boolean one = served(owners[edge]);
        boolean two = served(others[edge]);
        if (one != two) {
            return Border.Kind.PERIMETER;
        }
        if (!one) {
            return Border.Kind.OUTSIDE;
        }
        String epci = communes.get(owners[edge]).epci();
        String other = communes.get(others[edge]).epci();
        return epci == null || other == null || epci.equals(other) ? Border.Kind.COMMUNE : Border.Kind.EPCI;
    }

    private boolean served(int commune) {
        return commune != NOBODY && (everywhere || communes.get(commune).inPerimeter());
    }
}
