package fr.maillage.directory.web.office.merge;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that wait, or that were said to be different.
 *
 * @param next where the likeliest pair is looked at; null when none waits
 */
public record DuplicateListPage(
        Listing listing,
        List<Row> rows,
        List<Link> tabs,
        List<Choice> states,
        List<Choice> among,
        @Nullable String next) {

    /** A pair, in words. */
    public record Row(
            String url, String one, String other, String commune, String sources, String reasons, int score) {}
}
