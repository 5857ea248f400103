package fr.maillage.needs.web.board;

import fr.maillage.design.Link;
import java.util.List;

/**
 * How many needs stand where, by theme or by EPCI.
 *
 * @param by {@code themes} or {@code epci}
 * @param one what a row is
 * @param states in words, in the order of the cells
 */
public record CountsPage(
        List<Link> tabs, String here, String by, String one, List<String> states, List<Row> rows, String csv) {

    /** A row. */
    public record Row(String name, List<Cell> states, Cell late, int open, Cell all) {}

    /**
     * A number.
     *
     * @param href the list of those counted; empty when there is nothing to see
     */
    public record Cell(int count, String href) {}
}
