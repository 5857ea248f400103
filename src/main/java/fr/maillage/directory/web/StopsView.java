package fr.maillage.directory.web;

import java.util.List;

/**
 * The other stops of the unit that a place is a stop of, in words.
 *
 * @param line what is said of it where it is met first: « Arrêt de la Lorandine · et 11 autres arrêts »
 * @param title of the list
 * @param others by commune; empty when it is the only one
 */
public record StopsView(String line, String title, List<Row> others) {

    /**
     * One stop.
     *
     * @param spot its street or square; may be blank
     * @param hours in words, or as given when they are not understood
     */
    public record Row(String commune, String href, String spot, String hours) {}
}
