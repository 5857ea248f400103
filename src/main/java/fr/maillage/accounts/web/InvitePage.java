package fr.maillage.accounts.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that invites somebody.
 *
 * @param known people of the same name, with their sheets; empty when nobody is called so
 */
public record InvitePage(
        InviteForm form,
        RoleFields roles,
        List<Choice> channels,
        List<Choice> languages,
        List<Link> known,
        List<Mistake> mistakes) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
