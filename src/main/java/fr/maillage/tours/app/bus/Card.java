package fr.maillage.tours.app.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of cards to cut out and fold, as small as a bank card.
 *
 * @param title of the file
 * @param cards five at most, one above the other
 */
public record Card(String title, List<Face> cards) {

    /**
     * One card: its outside, then its inside.
     *
     * @param unit « La Lorandine »
     * @param commune where it stops
     * @param spot exactly; may be empty
     * @param left the next dates: « mer. 25 nov. »
     * @param right those after; empty when one column is enough
     * @param hours « de 9 h à 12 h » when all have the same; null when each date says its own
     * @param phone in pairs; null when there is none
     * @param qr trusted markup
     * @param address as it is typed
     */
    public record Face(
            String unit,
            String commune,
            String spot,
            @Nullable String hours,
            List<String> left,
            List<String> right,
            @Nullable String phone,
            String qr,
            String address) {}
}
