package fr.maillage.territory;

/**
 * The proportions of a drawn map. One unit of the drawing is half a CSS pixel when the map is 400 pixels wide, which is
 * what a telephone gives it; on a wider screen everything grows together.
 */
public enum MapShape {
    /** For a list. */
    SQUARE(800, 800),
    /** For a telephone held upright, or a page of paper. */
    TALL(800, 1000),
    /** For a place's own sheet. */
    WIDE(800, 500);

    private final int width;
    private final int height;

    MapShape(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In units of the drawing. */
    public int width() {
        return width;
    }

    /** In units of the drawing. */
    public int height() {
        return height;
    }
}
