package fr.maillage.tours.web.unit;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a crew to fill in.
 *
 * @param name as it is; null for somebody new
 * @param services what is done aboard
 * @param changed whether somebody else changed it meanwhile
 */
public record MemberPage(
        @Nullable String name,
        String unit,
        String path,
        String action,
        MemberForm form,
        List<Choice> people,
        List<Choice> tasks,
        List<Choice> services,
        List<Mistake> mistakes,
        boolean changed) {

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
