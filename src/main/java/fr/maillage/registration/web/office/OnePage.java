package fr.maillage.registration.web.office;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /gestion/inscriptions/{id}}: one registration, as whoever wrote it or runs the session sees it.
 *
 * @param code as shown
 * @param spelled the code as it is read aloud
 * @param facts label and value, in order
 * @param path its address
 * @param slip where its slip is
 * @param open whether it can still be changed
 * @param offered whether a seat waits for an answer
 * @param party how many seats, as typed in the form
 * @param resizable whether the number may be changed
 * @param another where the next person is signed up for the same session
 * @param back the session’s people, for whoever runs it; else null
 */
public record OnePage(
        String title,
        String who,
        String state,
        String kind,
        String code,
        String spelled,
        List<Fact> facts,
        String path,
        String slip,
        boolean open,
        boolean offered,
        String party,
        boolean resizable,
        String another,
        @Nullable Link back,
        List<Mistake> mistakes) {

    /** A line of the sheet. */
    public record Fact(String label, String value) {}
}
