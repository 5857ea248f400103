package fr.maillage.directory.web.office.merge;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import java.util.List;

/**
 * How merged sheets are put together.
 *
 * @param heads how many merged places there are
 * @param stale how many sheets are still to be put together again
 */
public record RulesPage(List<Link> tabs, List<Line> lines, int heads, int stale) {

    /** A group of columns and its rule. */
    public record Line(String name, String label, String fields, List<Choice> choices, String value) {}
}
