package fr.maillage.directory.web.office;

import fr.maillage.design.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, ready to be shown.
 *
 * @param kind the name of a {@link FieldKind}, in lower case
 * @param values the codes ticked, or each line of a list
 * @param source what the source says, when somebody wrote something else; null otherwise
 */
public record FieldView(
        String name,
        String kind,
        String label,
        @Nullable String hint,
        String value,
        List<String> values,
        List<Choice> choices,
        @Nullable String error,
        @Nullable String source,
        int bound) {}
