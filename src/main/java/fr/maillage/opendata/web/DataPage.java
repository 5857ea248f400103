package fr.maillage.opendata.web;

import fr.maillage.opendata.domain.Catalog.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about open data.
 *
 * @param places how many are shown
 * @param changed when any last changed, in words; null when there is nothing yet
 * @param forms the files
 * @param sources where the places come from
 * @param examples of questions to the interface, as lines to be copied
 * @param parameters what a question may say
 */
public record DataPage(
        int places,
        @Nullable String changed,
        List<Form> forms,
        List<Source> sources,
        List<Example> examples,
        List<Parameter> parameters) {

    /** Where places come from, and how many. */
    public record Source(String id, String name, @Nullable String licence, int places) {}

    /** A question and the line that asks it. */
    public record Example(String text, String line) {}

    /** A parameter, an example of its value, and what it does. */
    public record Parameter(String name, String example, String text) {}
}
