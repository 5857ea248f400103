package fr.maillage.tours.web.road;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calling a passage off: why, then the second question.
 *
 * @param what the passage, in one line
 * @param told who will be told, in one line each
 * @param reasons why it may be called off
 * @param publicReason what people will read; null as long as it is not said
 */
public record RoadCancelPage(
        String session,
        String key,
        String what,
        List<String> told,
        List<Choice> reasons,
        String reason,
        String detail,
        @Nullable String publicReason,
        List<Mistake> mistakes) {

    /** The mistake in a field, in words; null when there is none. */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(each -> each.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
