package fr.maillage.steering.app;

import java.util.List;

/**
 * The page of A4 that a council reads.
 *
 * @param chart needs that wait, drawn; empty when none does
 * @param map communes by how far help is, drawn; empty when there is no ground
 * @param stopRows at most a dozen
 * @param moreStops what the table leaves out, in words; empty when nothing
 * @param notes how figures are counted, a sentence each
 */
public record CouncilSheet(
        String title,
        String area,
        String quarter,
        String day,
        List<KeyFigure> numbers,
        String chart,
        String share,
        List<Row> needs,
        List<Row> stopRows,
        String moreStops,
        String stopsNote,
        String farTitle,
        String far,
        List<Row> nearness,
        String map,
        List<String> notes) {

    /** A number worth seeing, and what it is. */
    public record KeyFigure(String value, String label) {}

    /**
     * A line of a table.
     *
     * @param level of the map’s key; negative where there is none
     */
    public record Row(String name, String first, String second, int level) {

        /** The shade, drawn. */
        public String key() {
            return PaperDrawings.key(level);
        }
    }
}
