package fr.maillage.catalogue.app;

import fr.maillage.documents.Drawing;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/**
 * The house's motif, the mesh, made of the territory itself: each commune is a knot, tied to its neighbours, and bigger where
 * something happens. No map: only a picture.
 */
final class MeshDrawing {

    private static final double WIDTH = 1000;
    private static final double EDGE = 30;
    private static final int FEWEST = 4;
    private static final double KNOT = 7;
    private static final double GROWTH = 5.5;
    private static final double BIGGEST = 32;

    /** Threads longer than so many times the usual one would only bridge the edges of the territory. */
    private static final double LONGEST = 2.1;

    private MeshDrawing() {}

    /**
     * The drawing as an {@code <svg>} for paper.
     *
     * @param busy how many dates each commune has
     * @param colour of threads and knots, {@code #rrggbb}
     */
    static String draw(
            List<Commune> communes,
            Map<CommuneCode, Integer> busy,
            String colour,
            double widthMillimetres,
            double heightMillimetres) {
        double height = WIDTH * heightMillimetres / widthMillimetres;
        Map<Commune, Coordinate> knots = knots(communes, height);
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + number(WIDTH) + " " + number(height) + "\">");
        if (knots.size() >= FEWEST) {
            svg.append("<path fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"2.4\" d=\"");
            threads(knots, svg);
            svg.append("\"/>");
        }
        knots.forEach((commune, at) -> {
            int dates = busy.getOrDefault(commune.code(), 0);
            double radius = dates == 0 ? KNOT : Math.min(KNOT + GROWTH * Math.sqrt(dates), BIGGEST);
            svg.append("<circle cx=\"").append(number(at.x)).append("\" cy=\"").append(number(at.y));
            svg.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(dates == 0 ? "#fff" : colour);
            svg.append("\" stroke=\"").append(dates == 0 ? colour : "#fff").append("\" stroke-width=\"3\"/>");
        });
        return Drawing.onPaper(
                svg.append("</svg>").toString(),
                widthMillimetres,
                heightMillimetres,
                "Dessin : les communes du territoire comme les nœuds d’une maille");
    }

    private static void threads(Map<Commune, Coordinate> knots, StringBuilder path) {
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(List.copyOf(knots.values()));
        Geometry threads = builder.getEdges(new GeometryFactory());
        double usual = threads.getLength() / Math.max(1, threads.getNumGeometries());
        for (int i = 0; i < threads.getNumGeometries(); i++) {
            Coordinate[] ends = threads.getGeometryN(i).getCoordinates();
            if (ends[0].distance(ends[1]) <= LONGEST * usual) {
                path.append('M').append(number(ends[0].x)).append(' ').append(number(ends[0].y));
                path.append('L').append(number(ends[1].x)).append(' ').append(number(ends[1].y));
            }
        }
    }

    /** Where each commune stands on the drawing: north up, proportions kept, the middle in the middle. */
    private static Map<Commune, Coordinate> knots(List<Commune> communes, double height) {
        double west =
                communes.stream().mapToDouble(one -> one.centre().lon()).min().orElse(0);
        double east =
                communes.stream().mapToDouble(one -> one.centre().lon()).max().orElse(0);
        double south =
                communes.stream().mapToDouble(one -> one.centre().lat()).min().orElse(0);
        double north =
                communes.stream().mapToDouble(one -> one.centre().lat()).max().orElse(0);
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double across = Math.max((east - west) * narrowing, 1e-6);
        double down = Math.max(north - south, 1e-6);
        double scale = Math.min((WIDTH - 2 * EDGE) / across, (height - 2 * EDGE) / down);
        Map<Commune, Coordinate> knots = new LinkedHashMap<>();
        for (Commune commune : communes) {
            LatLon at = commune.centre();
            knots.put(
                    commune,
                    new Coordinate(
                            WIDTH / 2 + ((at.lon() - (west + east) / 2) * narrowing) * scale,
                            height / 2 - (at.lat() - (south + north) / 2) * scale));
        }
        return knots;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
