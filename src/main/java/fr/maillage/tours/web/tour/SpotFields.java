package fr.maillage.tours.web.tour;

import fr.maillage.design.Typed;
import org.springframework.util.MultiValueMap;

/**
 * Where a unit stands, as typed.
 *
 * @param asked the words by which places of the directory were looked for
 * @param place the code of one; {@value #ELSEWHERE}; or empty when nothing was chosen yet
 * @param name of the spot: « place de l’église »
 * @param room within it; empty for out of doors
 * @param commune as typed
 * @param point latitude and longitude; empty for the middle of the commune
 */
public record SpotFields(
        String asked, String place, String name, String address, String room, String commune, String point) {

    /** Chosen for a spot without a sheet in the directory. */
    static final String ELSEWHERE = "autre";

    static final SpotFields EMPTY = new SpotFields("", "", "", "", "", "", "");

    static SpotFields read(MultiValueMap<String, String> sent) {
        return new SpotFields(
                Typed.text(sent, "cherche"),
                Typed.text(sent, "lieu"),
                Typed.text(sent, "nom"),
                Typed.text(sent, "adresse"),
                Typed.text(sent, "salle"),
                Typed.text(sent, "commune"),
                Typed.text(sent, "point"));
    }
}
