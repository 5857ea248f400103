package fr.maillage.directory.web.office.unit;

import fr.maillage.design.Mistake;
import java.util.List;

/**
 * One unit and its stops.
 *
 * @param typed its name, or what was typed for it
 * @param made who confirmed it, and when
 * @param asked what a stop to add was looked for by; empty when nothing was
 * @param found places that could be added
 */
public record UnitPage(
        String code,
        String name,
        String typed,
        String made,
        List<Row> stops,
        String asked,
        List<Row> found,
        List<Mistake> mistakes) {

    /** A place that is a stop, or could be. */
    public record Row(String id, String code, String name, String commune, String spot, String hours) {}
}
