package fr.maillage.directory.web.office.merge;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;

/** What was merged, by whom, and taking it back. */
public record MergedListPage(Listing listing, List<Row> rows, List<Link> tabs, List<Choice> hows) {

    /**
     * A merge, in words.
     *
     * @param undo where it is taken back; empty when it has been
     */
    public record Row(
            String url,
            String kept,
            String taken,
            String commune,
            String sources,
            String by,
            String when,
            String reasons,
            String undo) {}
}
