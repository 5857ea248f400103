package fr.maillage.tours.web.tour;

import fr.maillage.design.Typed;
import fr.maillage.tours.domain.tour.Tour;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * A tour as typed.
 *
 * @param unit its code
 * @param last empty as long as nobody ends it
 * @param reason why announced dates fall out
 * @param version as it was read; empty for a new one
 */
public record TourForm(
        String unit, String name, String first, String last, String reason, boolean knowing, String version) {

    static TourForm of(Tour tour) {
        return new TourForm(
                "",
                tour.name(),
                tour.first().toString(),
                Objects.toString(tour.last(), ""),
                "",
                false,
                String.valueOf(tour.version()));
    }

    static TourForm read(MultiValueMap<String, String> sent) {
        return new TourForm(
                Typed.text(sent, "vehicule"),
                Typed.text(sent, "nom"),
                Typed.text(sent, "du"),
                Typed.text(sent, "au"),
                Typed.text(sent, "motif"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }
}
