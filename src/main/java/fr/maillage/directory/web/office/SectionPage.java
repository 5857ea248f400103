package fr.maillage.directory.web.office;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of a sheet as a form.
 *
 * @param before the columns as they were when the form was opened, by their names
 * @param hours the week and its text; null in other sections
 * @param map trusted SVG, beside the address; null elsewhere
 */
public record SectionPage(
        String placeName,
        String placeUrl,
        String action,
        String title,
        List<Link> sections,
        List<FieldView> fields,
        Map<String, String> before,
        List<Mistake> mistakes,
        @Nullable Hours hours,
        @Nullable String map) {

    /**
     * Both views of the hours.
     *
     * @param grid null when the text does not fit into one
     * @param text in the OpenStreetMap syntax, or as it came
     * @param told the text in words; null when it is not understood
     * @param keep whether to offer to publish a text that is not understood
     * @param problem what is wrong with the grid; null when nothing is
     * @param understood what was made of a text that is not in the syntax; null when it is
     */
    public record Hours(
            @Nullable HoursForm grid,
            String text,
            @Nullable String told,
            boolean asText,
            boolean keep,
            @Nullable String problem,
            @Nullable Understood understood) {}

    /**
     * A text of hours in other words than the syntax, and what was made of it.
     *
     * @param title whether it was understood
     * @param raw the text as given
     * @param told what was understood, in words; null when nothing was
     * @param remarks what was mended or relied on
     * @param takeable whether it can be taken over
     * @param taken whether it was, on this page
     */
    public record Understood(
            String title, String raw, @Nullable String told, List<String> remarks, boolean takeable, boolean taken) {}

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
