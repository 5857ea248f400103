package fr.maillage.agenda.web.plan;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copying the sessions of some days.
 *
 * @param first day, as typed
 * @param last day, as typed
 * @param weeks how much later, as typed
 * @param usual the copies that people make most
 * @param rows what would be made; null before it was asked
 */
public record CopyPage(
        String first,
        String last,
        String weeks,
        List<Link> usual,
        @Nullable List<Row> rows,
        int ready,
        int there,
        List<Mistake> mistakes) {

    /**
     * A session and its copy.
     *
     * @param there whether it is there already
     * @param ticked whether it is copied unless somebody says otherwise
     */
    public record Row(
            String id,
            String href,
            String name,
            String where,
            String from,
            String to,
            boolean there,
            boolean ticked,
            List<ConflictWords.Said> conflicts) {}

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
