package fr.maillage.agenda.web.plan;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity to fill in.
 *
 * @param title of the activity; null for a new one
 * @param kinds none where it cannot change
 * @param changed whether somebody else changed it meanwhile
 */
public record ActivityFormPage(
        @Nullable String title,
        String action,
        String back,
        ActivityForm form,
        List<Choice> kinds,
        List<Choice> levels,
        List<Choice> audiences,
        List<Choice> services,
        List<Choice> organisations,
        List<Choice> communes,
        List<Choice> animators,
        List<Mistake> mistakes,
        boolean changed) {

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
