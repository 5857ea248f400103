package fr.maillage.registration.web.office;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /gestion/inscriptions/nouvelle}: the whole form on one page.
 *
 * @param session what it is for
 * @param facts when, where, how many seats are left, one line each
 * @param other the same form for a group, or for one person
 * @param shortage why it was not written, when there are fewer seats than people; null when nothing is to be decided
 * @param namesake whether somebody of that name is there already
 * @param there words about somebody who is there already; null when it does not matter
 * @param full whether nobody can have a seat at once, said before anything is typed
 */
public record NewPage(
        String session,
        String code,
        List<String> facts,
        boolean full,
        Link other,
        DeskForm form,
        List<Mistake> mistakes,
        @Nullable Shortage shortage,
        boolean namesake,
        @Nullable There there) {

    /**
     * Fewer seats than people.
     *
     * @param told in words
     * @param later what waiting is called; null when one may not
     * @param fewer what coming with fewer is called; null when none is left
     */
    public record Shortage(
            String told, @Nullable String later, @Nullable String fewer) {}

    /** Somebody who is there already, and their registration for whoever may see it. */
    public record There(String told, @Nullable String href) {}
}
