package fr.maillage.tours.web.unit;

import java.util.List;

/**
 * All units.
 *
 * @param retired those that drive no more
 */
public record VehiclesPage(List<Row> rows, List<Row> retired, boolean mayAdd) {

    /**
     * One of them.
     *
     * @param days of the week on which it is out
     * @param next when and where it stops next; empty when nothing is announced
     * @param missed how many announced passages cannot be
     */
    public record Row(
            String name,
            String href,
            String kind,
            String depot,
            String days,
            String next,
            String nextHref,
            int missed) {}
}
