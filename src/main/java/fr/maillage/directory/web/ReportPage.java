package fr.maillage.directory.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that says what is wrong on a sheet, or the thanks after it.
 *
 * @param done whether it was sent
 */
public record ReportPage(
        String placeName,
        String placeUrl,
        ReportForm form,
        List<Choice> subjects,
        List<Mistake> mistakes,
        boolean done) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
