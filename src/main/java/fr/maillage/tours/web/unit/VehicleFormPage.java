package fr.maillage.tours.web.unit;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to fill in.
 *
 * @param name of the unit as it is; null for a new one
 * @param weekdays from Monday to Sunday
 * @param changed whether somebody else changed it meanwhile
 */
public record VehicleFormPage(
        @Nullable String name,
        String action,
        String back,
        VehicleForm form,
        List<Choice> kinds,
        List<Choice> services,
        List<Choice> communes,
        List<String> weekdays,
        List<Mistake> mistakes,
        boolean changed) {

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
