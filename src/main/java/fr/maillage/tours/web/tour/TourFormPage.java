package fr.maillage.tours.web.tour;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour being typed.
 *
 * @param fresh whether it is a new one
 * @param units to choose from; empty when the tour is there already
 * @param announced whether the public reads its dates
 * @param hurdles what gets in the way of the days that it has from now on
 * @param changed whether somebody else changed it meanwhile
 */
public record TourFormPage(
        boolean fresh,
        String name,
        String back,
        String action,
        TourForm form,
        List<Choice> units,
        boolean announced,
        HurdleWords.Said hurdles,
        List<Mistake> mistakes,
        boolean changed) {

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
