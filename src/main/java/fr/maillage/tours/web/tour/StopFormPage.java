package fr.maillage.tours.web.tour;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop being typed.
 *
 * @param asked whether places were looked for
 * @param announced whether the public reads its dates
 * @param hurdles what gets in the way of its dates at the new spot
 * @param changed whether somebody else changed it meanwhile
 */
public record StopFormPage(
        boolean fresh,
        Link tour,
        String back,
        String action,
        StopForm form,
        boolean asked,
        List<Choice> places,
        List<Choice> powers,
        boolean announced,
        HurdleWords.Said hurdles,
        List<Mistake> mistakes,
        boolean changed) {

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
