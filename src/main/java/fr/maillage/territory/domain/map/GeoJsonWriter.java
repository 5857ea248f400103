package fr.maillage.territory.domain.map;

/** Writes lines as the coordinates of one GeoJSON geometry (RFC 7946), rounded to what the scale can show. */
final class GeoJsonWriter implements Ink {

    private final Viewport view;
    private final double rounding;
    private final StringBuilder coordinates = new StringBuilder();

    /** @param decimals of a degree: 4 are 11 metres, 5 are one */
    GeoJsonWriter(Viewport view, int decimals) {
        this.view = view;
        this.rounding = Math.pow(10, decimals);
    }

    @Override
    public void line(Line line) {
        write(line, false);
    }

    @Override
    public void ring(Line line) {
        write(line, true);
    }

    boolean isEmpty() {
        return coordinates.isEmpty();
    }

    @Override
    public String toString() {
        return coordinates.toString();
    }

    private void write(Line line, boolean closed) {
        coordinates.append(coordinates.isEmpty() ? "[" : ",[");
        int points = closed ? line.size() + 1 : line.size();
        for (int i = 0; i < points; i++) {
            var point = view.at(line.x(i % line.size()), line.y(i % line.size()));
            coordinates
                    .append(i == 0 ? "[" : ",[")
                    .append(Math.round(point.lon() * rounding) / rounding)
                    .append(',')
                    .append(Math.round(point.lat() * rounding) / rounding)
                    .append(']');
        }
        coordinates.append(']');
    }
}
