package fr.maillage.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to correct in a form.
 *
 * @param field the name of the field; the summary links to the element with that id
 * @param message what to do, in one plain sentence, the same as beside the field
 */
public record Mistake(String field, String message) {

    /** What is to be corrected in one field, for the words beside it; null when nothing is. */
    public static @Nullable String in(List<Mistake> mistakes, String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
