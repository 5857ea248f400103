package fr.maillage.tours.web.unit;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence to fill in.
 *
 * @param who the unit first, then its crew
 */
public record AbsencePage(
        String unit,
        String path,
        String key,
        String chosen,
        String first,
        String last,
        String reason,
        List<Choice> who,
        List<Choice> reasons,
        List<Mistake> mistakes) {

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
