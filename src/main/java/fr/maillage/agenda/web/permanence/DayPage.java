package fr.maillage.agenda.web.permanence;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day and a reason: of the end of regular hours, or of one date that falls out.
 *
 * @param act {@code arret} or {@code retrait}
 */
public record DayPage(
        String permanence,
        String sentence,
        String back,
        String action,
        String act,
        String day,
        String reason,
        int version,
        List<Mistake> mistakes) {

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
