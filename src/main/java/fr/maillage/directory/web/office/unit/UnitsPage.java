package fr.maillage.directory.web.office.unit;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import java.util.Set;

/**
 * What looks like a unit, the units there are, and what somebody said is none.
 *
 * @param more how many proposals come after those shown; 0 for none
 * @param mistakes of the card that was sent
 */
public record UnitsPage(List<Card> cards, int more, List<Row> units, List<Refused> refused, List<Mistake> mistakes) {

    /**
     * A proposal.
     *
     * @param number from 1, for the names of its fields
     * @param addition whether the stops would join a unit that is there
     * @param title the heading
     * @param name what to call it, to be changed
     * @param reasons in words
     * @param ticked the stops that are ticked, by their value
     */
    public record Card(
            int number,
            String key,
            boolean addition,
            String title,
            String name,
            List<String> reasons,
            List<Choice> stops,
            Set<String> ticked) {}

    /** A unit. */
    public record Row(String code, String name, String stops, String made) {}

    /** What somebody said is no unit. */
    public record Refused(String key, String name, String places, String made) {}
}
