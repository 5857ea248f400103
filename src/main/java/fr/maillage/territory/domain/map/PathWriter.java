package fr.maillage.territory.domain.map;

/**
 * Writes lines as the data of one SVG path, in whole units and relative steps: « m12 34 5-3 2 8 » is a start and two
 * lines. Nothing shorter says the same.
 */
final class PathWriter implements Ink {

    private final StringBuilder data = new StringBuilder();
    private long lastX;
    private long lastY;

    /** An open line; one that shrinks to a point is left out. */
    @Override
    public void line(Line line) {
        write(line, false);
    }

    /** A closed line; one with fewer than three corners is left out. */
    @Override
    public void ring(Line line) {
        write(line, true);
    }

    int length() {
        return data.length();
    }

    @Override
    public String toString() {
        return data.toString();
    }

    private void write(Line line, boolean closed) {
        int before = data.length();
        long startX = lastX;
        long startY = lastY;
        long firstX = 0;
        long firstY = 0;
        int corners = 0;
        for (int i = 0; i < line.size(); i++) {
            long x = Math.round(line.x(i));
            long y = Math.round(line.y(i));
            if (corners == 0) {
                firstX = x;
                firstY = y;
                data.append('m').append(x - lastX);
            } else if (x == lastX && y == lastY) {
                continue;
            } else {
                number(x - lastX);
            }
            number(y - lastY);
            lastX = x;
            lastY = y;
            corners++;
        }
        if (corners < (closed ? 3 : 2)) {
            data.setLength(before);
            lastX = startX;
            lastY = startY;
        } else if (closed) {
            data.append('z');
            lastX = firstX;
            lastY = firstY;
        }
    }

    private void number(long value) {
        if (value >= 0) {
            data.append(' ');
        }
        data.append(value);
    }
}
