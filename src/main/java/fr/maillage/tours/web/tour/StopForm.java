package fr.maillage.tours.web.tour;

import fr.maillage.design.Typed;
import org.springframework.util.MultiValueMap;

/**
 * A stop as typed.
 *
 * @param number its place in the tour; empty for the last
 * @param power name of a {@link fr.maillage.tours.Power}
 * @param seats of each date; empty when one just comes
 * @param opens when the unit may stand there; empty for at all times
 * @param reason why announced dates are elsewhere
 * @param version as it was read; empty for a new one
 */
public record StopForm(
        SpotFields spot,
        String number,
        String parking,
        String power,
        String seats,
        String opens,
        String reason,
        boolean knowing,
        String version) {

    static StopForm read(MultiValueMap<String, String> sent) {
        return new StopForm(
                SpotFields.read(sent),
                Typed.text(sent, "rang"),
                Typed.text(sent, "stationnement"),
                Typed.text(sent, "courant"),
                Typed.text(sent, "places"),
                Typed.text(sent, "heures"),
                Typed.text(sent, "motif"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }
}
