package fr.maillage.directory.web.office.quality;

import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;

/**
 * How good the sheets are, within somebody’s reach.
 *
 * @param here the tab shown
 * @param by what the lines are: a source, a commune, an organisation
 * @param freshness how long ago sheets were looked at
 * @param missing what sheets lack
 * @param duplicates whether anybody counts them here
 */
public record QualityPage(
        List<Figure> figures,
        List<Bar> freshness,
        List<Bar> missing,
        List<Link> tabs,
        String here,
        String by,
        Listing listing,
        List<Row> rows,
        boolean duplicates,
        int enough) {

    /** A number of sheets, its share of all, and where they are listed. */
    public record Bar(String label, String note, int sheets, int percent, String href) {}

    /** A number and where its sheets are listed. */
    public record Cell(int count, String href) {}

    /** One source, commune or organisation. */
    public record Row(
            String name,
            Cell sheets,
            int completeness,
            int fresh,
            int ageing,
            Cell old,
            Cell undated,
            Cell doubtful,
            Cell duplicates) {}
}
