package fr.maillage.tours.web.tour;

import fr.maillage.design.Typed;
import org.springframework.util.MultiValueMap;

/**
 * A date of a stop as typed.
 *
 * @param where {@value #HERE}, the identifier of another stop, or {@value SpotFields#ELSEWHERE}
 * @param spot where it goes when it is {@code where} says elsewhere
 * @param note said on its page; of a new one
 * @param reason why it is moved
 * @param version of the session, as it was read; empty for a new one
 */
public record PassageForm(
        String day,
        String from,
        String to,
        String where,
        SpotFields spot,
        String note,
        String reason,
        boolean knowing,
        String version) {

    /** It stays at the spot where it is. */
    static final String HERE = "ici";

    static PassageForm read(MultiValueMap<String, String> sent) {
        return new PassageForm(
                Typed.text(sent, "date"),
                Typed.text(sent, "debut"),
                Typed.text(sent, "fin"),
                Typed.text(sent, "ou"),
                SpotFields.read(sent),
                Typed.text(sent, "note"),
                Typed.text(sent, "motif"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }
}
