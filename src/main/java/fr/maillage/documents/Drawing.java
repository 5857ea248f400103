package fr.maillage.documents;

/** An SVG drawing of a page, made fit for a PDF file. */
public final class Drawing {

    /** A point of CSS is a 96th of an inch. */
    private static final double UNITS_A_MILLIMETRE = 96 / 25.4;

    private static final String OPENING = "<svg ";

    private Drawing() {}

    /**
     * The drawing with its namespace, its measures and what a screen reader says of it.
     *
     * @param svg one {@code <svg>} element, well-formed, with a {@code viewBox}
     * @param words never empty: PDF/UA-1 (section 7.3) wants them
     */
    public static String onPaper(String svg, double widthMillimetres, double heightMillimetres, String words) {
        if (!svg.startsWith(OPENING)) {
            throw new IllegalArgumentException("Not a drawing");
        }
        return OPENING + "xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + units(widthMillimetres) + "\" height=\"" + units(heightMillimetres)
                + "\" alt=\"" + escaped(words) + "\" " + svg.substring(OPENING.length());
    }

    /** Words as they may stand in an element or an attribute. */
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Whole numbers: the renderer passes over others. */
    private static long units(double millimetres) {
        return Math.round(millimetres * UNITS_A_MILLIMETRE);
    }
}
