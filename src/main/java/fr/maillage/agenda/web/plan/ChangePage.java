package fr.maillage.agenda.web.plan;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moving an announced session, or calling it off.
 *
 * @param now when and where it is, in words
 * @param told who will be told, one line each; none when nobody will
 * @param when null when it is called off
 * @param where null when it is called off
 * @param changed whether somebody else changed it meanwhile
 */
public record ChangePage(
        String name,
        String path,
        String now,
        List<String> told,
        String version,
        String reason,
        @Nullable WhenForm when,
        @Nullable WhereForm where,
        boolean asked,
        List<Choice> places,
        List<ConflictWords.Said> conflicts,
        List<Mistake> mistakes,
        boolean changed) {

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
