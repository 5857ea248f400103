package fr.maillage.territory;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.domain.map.Mercator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of the land that a map shows. Frames lie on a grid of an eighth of their width, so that neighbours who look
 * at the same valley share one drawing.
 *
 * @param column middle of the frame, in steps of the grid east of the antimeridian
 * @param row middle of the frame, in steps of the grid south of the map's upper edge
 * @param halfZoom twice the zoom level, as slippy maps count it for 400 pixels of width
 * @param shape proportions
 */
public record MapFrame(long column, long row, int halfZoom, MapShape shape) {

    /** About 1,300 km across: the whole of France. */
    public static final double WIDEST_ZOOM = 5;
    /** About 1.3 km across: a town's streets. */
    public static final double CLOSEST_ZOOM = 15;

    /** Units of the drawing that a marker needs to be seen whole, its label included. */
    private static final double MARGIN = 60;

    private static final double STEP = 100;
    private static final double NARROWEST_METRES = 600;
    private static final int LONGEST_TEXT = 80;

    public MapFrame {
        halfZoom = Math.clamp(halfZoom, (int) (2 * WIDEST_ZOOM), (int) (2 * CLOSEST_ZOOM));
        long steps = (long) (unitsAround(halfZoom) / STEP);
        column = Math.clamp(column, 0, steps);
        row = Math.clamp(row, 0, steps);
    }

    /** The frame nearest to the one asked for: the zoom is brought within bounds and to the half, the centre to the grid. */
    public static MapFrame at(LatLon centre, double zoom, MapShape shape) {
        int halfZoom = (int) Math.round(2 * Math.clamp(zoom, WIDEST_ZOOM, CLOSEST_ZOOM));
        double steps = unitsAround(halfZoom) / STEP;
        return new MapFrame(
                Math.round(Mercator.x(centre.lon()) * steps),
                Math.round(Mercator.y(centre.lat()) * steps),
                halfZoom,
                shape);
    }

    /**
     * The closest frame that shows all points with a margin.
     *
     * @param points at least one; those further from the first one than half of {@code widestMetres} do not count, so
     *     put what matters most first
     * @param narrowestMetres width of land shown at least, even around a single point
     * @param widestMetres width of land shown at most
     */
    public static MapFrame fit(List<LatLon> points, MapShape shape, double narrowestMetres, double widestMetres) {
        LatLon first = points.getFirst();
        List<LatLon> counted = points.stream()
                .filter(point -> first.distanceMetres(point) <= widestMetres / 2)
                .toList();
        LatLon middle = counted.isEmpty() ? first : Mercator.middle(counted);
        double closest = zoomFor(narrowestMetres, middle);
        for (double zoom = Math.floor(2 * closest) / 2; zoom > WIDEST_ZOOM; zoom -= 0.5) {
            MapFrame frame = at(middle, zoom, shape);
            if (counted.stream().allMatch(frame.shows(MARGIN))) {
                return frame;
            }
        }
        return at(middle, WIDEST_ZOOM, shape);
    }

    /**
     * Reads what {@link #print} wrote, from an address that anybody may have changed.
     *
     * @param text {@code latitude,longitude,zoom}; anything else, numbers that are not finite or not on the globe
     *     included, is no frame at all
     */
    public static Optional<MapFrame> parse(@Nullable String text, MapShape shape) {
        double[] numbers = numbers(text, 3);
        if (numbers.length == 0 || !LatLon.isValid(numbers[0], numbers[1])) {
            return Optional.empty();
        }
        return Optional.of(at(new LatLon(numbers[0], numbers[1]), numbers[2], shape));
    }

    /**
     * The closest frame around a rectangle.
     *
     * @param text {@code west,south,east,north} in degrees, as GeoJSON orders a bbox; anything else is no frame at all
     */
    public static Optional<MapFrame> parseBounds(@Nullable String text) {
        double[] numbers = numbers(text, 4);
        if (numbers.length == 0 || !LatLon.isValid(numbers[1], numbers[0]) || !LatLon.isValid(numbers[3], numbers[2])) {
            return Optional.empty();
        }
        List<LatLon> corners = List.of(new LatLon(numbers[1], numbers[0]), new LatLon(numbers[3], numbers[2]));
        return Optional.of(fit(corners, MapShape.SQUARE, NARROWEST_METRES, Double.MAX_VALUE));
    }

    /** For the address of a page: {@code 46.1273,3.4258,9.5}. Reading it back gives the same frame. */
    public String print() {
        LatLon centre = centre();
        String zoom = halfZoom % 2 == 0 ? "" + halfZoom / 2 : halfZoom / 2 + ".5";
        return String.format(Locale.ROOT, "%.4f,%.4f,%s", centre.lat(), centre.lon(), zoom);
    }

    /** As slippy maps count it: each level doubles the scale. */
    public double zoom() {
        return halfZoom / 2.0;
    }

    /** The point in the middle. */
    public LatLon centre() {
        double steps = unitsAround(halfZoom) / STEP;
        return Mercator.at(column / steps, row / steps);
    }

    /** Units of the drawing from the antimeridian once around the globe. */
    public double unitsAround() {
        return unitsAround(halfZoom);
    }

    /** Left edge, as a fraction of the way around the globe from the antimeridian. */
    public double left() {
        return (column * STEP - shape.width() / 2.0) / unitsAround();
    }

    /** Upper edge, as a fraction of the map of the world. */
    public double top() {
        return (row * STEP - shape.height() / 2.0) / unitsAround();
    }

    /** How much land one unit of the drawing covers in the middle of the frame. */
    public double metresPerUnit() {
        return Mercator.metresAround(centre().lat()) / unitsAround();
    }

    /** Where a reader gets to, or nothing when that would be too close or too far. */
    public Optional<MapFrame> after(MapMove move) {
        int across = (int) (shape.width() / STEP / 2);
        int down = (int) (shape.height() / STEP / 2);
        MapFrame there = switch (move) {
            case ZOOM_IN -> at(centre(), zoom() + 1, shape);
            case ZOOM_OUT -> at(centre(), zoom() - 1, shape);
            case NORTH -> new MapFrame(column, row - down, halfZoom, shape);
            case SOUTH -> new MapFrame(column, row + down, halfZoom, shape);
            case WEST -> new MapFrame(column - across, row, halfZoom, shape);
            case EAST -> new MapFrame(column + across, row, halfZoom, shape);
        };
        boolean zooming = move == MapMove.ZOOM_IN || move == MapMove.ZOOM_OUT;
        boolean moved = zooming ? there.halfZoom != halfZoom : !there.equals(this);
        return moved ? Optional.of(there) : Optional.empty();
    }

    /**
     * Whether a point lies in the frame.
     *
     * @param margin units of the drawing to keep free along the edge
     */
    public Predicate<LatLon> shows(double margin) {
        double left = left();
        double top = top();
        double units = unitsAround();
        return point -> {
            double x = (Mercator.x(point.lon()) - left) * units;
            double y = (Mercator.y(point.lat()) - top) * units;
            return x >= margin && y >= margin && x <= shape.width() - margin && y <= shape.height() - margin;
        };
    }

    /** So many finite numbers between commas, or none at all. */
    private static double[] numbers(@Nullable String text, int count) {
        String[] parts = text == null || text.length() > LONGEST_TEXT ? new String[0] : text.split(",", -1);
        double[] numbers = new double[count];
        try {
            for (int i = 0; i < count && parts.length == count; i++) {
                numbers[i] = Double.parseDouble(parts[i].strip());
            }
        } catch (NumberFormatException notANumber) {
            return new double[0];
        }
        boolean sound = parts.length == count && Arrays.stream(numbers).allMatch(Double::isFinite);
        return sound ? numbers : new double[0];
    }

    private static double unitsAround(int halfZoom) {
        return 512 * Math.pow(2, halfZoom / 2.0);
    }

    private static double zoomFor(double metres, LatLon point) {
        double units = MapShape.SQUARE.width() * Mercator.metresAround(point.lat()) / Math.max(1, metres);
        return Math.clamp(Math.log(units / 512) / Math.log(2), WIDEST_ZOOM, CLOSEST_ZOOM);
    }
}
