package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Typed;
import org.springframework.util.MultiValueMap;

/**
 * Where a session is, as typed.
 *
 * @param asked the words by which places were looked for
 * @param place the code of a place of the directory, {@value #ELSEWHERE}, or empty when nothing was chosen yet
 * @param name of a one-off place
 * @param commune of a one-off place, as typed
 */
public record WhereForm(String asked, String place, String name, String address, String commune, String room) {

    /** Chosen for a place that the directory does not have. */
    static final String ELSEWHERE = "autre";

    public static final WhereForm EMPTY = new WhereForm("", "", "", "", "", "");

    public static WhereForm read(MultiValueMap<String, String> sent) {
        return new WhereForm(
                Typed.text(sent, "cherche"),
                Typed.text(sent, "lieu"),
                Typed.text(sent, "nom-lieu"),
                Typed.text(sent, "adresse"),
                Typed.text(sent, "commune"),
                Typed.text(sent, "salle"));
    }

    static WhereForm of(Session session) {
        return of(session.spot());
    }

    /** As somebody would have typed it. */
    public static WhereForm of(Spot spot) {
        if (spot.place() == null) {
            return new WhereForm("", ELSEWHERE, spot.name(), spot.address(), spot.communeName(), spot.room());
        }
        String path = spot.path();
        return new WhereForm(
                "",
                path == null ? "" : path.substring(path.lastIndexOf('-') + 1).replace("/lieux/", ""),
                "",
                "",
                "",
                spot.room());
    }
}
