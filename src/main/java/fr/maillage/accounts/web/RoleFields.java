package fr.maillage.accounts.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that say which role over what.
 *
 * @param roles the roles that may be given, each with its kind of area
 * @param role the one chosen
 * @param where the name of the area, as typed
 * @param candidates the areas that could have been meant, when there are several
 */
public record RoleFields(
        List<Choice> roles,
        @Nullable String role,
        @Nullable String where,
        List<Choice> candidates,
        List<Mistake> mistakes) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
