package fr.maillage.catalogue.app;

import fr.maillage.documents.Drawing;
import java.util.Locale;

/** Slips to tear off below a poster, upright: whoever has no camera takes the number along. */
final class Slips {

    private static final int COUNT = 9;
    private static final double WIDTH_MILLIMETRES = 178;
    private static final double HEIGHT_MILLIMETRES = 40;
    private static final int UNITS = 10;
    private static final int LONGEST = 26;

    private Slips() {}

    /** The strip as markup: number, code and day on each slip. */
    static String draw(String name, String day, String phone, String code) {
        double width = WIDTH_MILLIMETRES * UNITS;
        double height = HEIGHT_MILLIMETRES * UNITS;
        double each = width / COUNT;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT, "<svg viewBox=\"0 0 %.0f %.0f\" font-family=\"Liberation Sans\">", width, height));
        String cut =
                name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
        for (int i = 0; i < COUNT; i++) {
            svg.append(String.format(
                    Locale.ROOT, "<g transform=\"translate(%.1f %.0f) rotate(-90)\">", i * each, height - 8));
            line(svg, 45, 27, cut, false);
            line(svg, 83, 27, day, false);
            line(svg, 132, 41, phone, true);
            line(svg, 172, 30, code.isEmpty() ? "" : "code " + code, true);
            svg.append("</g>");
            if (i > 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f 0V%.0f\" stroke=\"#111\" stroke-width=\"3\" stroke-dasharray=\"12 9\"/>",
                        i * each,
                        height));
            }
        }
        return Drawing.onPaper(
                svg.append("</svg>").toString(),
                WIDTH_MILLIMETRES,
                HEIGHT_MILLIMETRES,
                "Languettes à détacher : " + name + ", " + day + ", " + phone);
    }

    private static void line(StringBuilder svg, int y, int size, String words, boolean bold) {
        svg.append("<text x=\"0\" y=\"")
                .append(y)
                .append("\" font-size=\"")
                .append(size)
                .append(bold ? "\" font-weight=\"bold\">" : "\">");
        svg.append(Drawing.escaped(words)).append("</text>");
    }
}
