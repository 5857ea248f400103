package fr.maillage.tours.web.tour;

import java.util.List;

/** All tours. */
public record ToursPage(List<Row> rows, boolean mayAdd) {

    /**
     * A tour.
     *
     * @param days from when to when
     * @param next its next passage in words; empty for none
     * @param state key of its state: {@code draft}, {@code running}, {@code later}, {@code over}
     */
    public record Row(String href, String name, String unit, int stops, String days, String next, String state) {}
}
