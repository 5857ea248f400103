package fr.maillage.tours.web.tour;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of a stop being typed: a new one, or where and when one goes.
 *
 * @param what the date that is moved, or the stop that gets one
 * @param places where it may go: empty for a new one
 * @param changed whether somebody else changed it meanwhile, or it is over
 */
public record PassagePage(
        boolean fresh,
        Link tour,
        Link stop,
        String what,
        String action,
        PassageForm form,
        List<Choice> places,
        HurdleWords.Said hurdles,
        List<Mistake> mistakes,
        String changed) {

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
