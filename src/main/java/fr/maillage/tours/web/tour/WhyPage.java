package fr.maillage.tours.web.tour;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason for what cannot be taken back: a stop retired, a date called off.
 *
 * @param act {@code retire} or {@code cancel}: ends the keys of its words
 * @param what it is about
 */
public record WhyPage(
        String act,
        Link tour,
        String what,
        String back,
        String action,
        String reason,
        int version,
        List<Mistake> mistakes) {

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
