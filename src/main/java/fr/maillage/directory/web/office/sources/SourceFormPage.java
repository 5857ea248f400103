package fr.maillage.directory.web.office.sources;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a source, to be changed.
 *
 * @param id empty for a new one
 * @param own whether it is that of the places made here, which has no file
 * @param typed what stands in the fields
 * @param theirs what somebody else wrote meanwhile, where it differs from what was typed
 */
public record SourceFormPage(
        String id,
        boolean own,
        SourceForm typed,
        List<Mistake> mistakes,
        List<Theirs> theirs,
        List<Choice> licences,
        List<Choice> formats,
        List<Choice> schedules,
        List<Choice> examples) {

    /** A field as it is kept now. */
    public record Theirs(String label, String value) {}

    /** What is wrong with a field; null for nothing. */
    public @Nullable String error(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
