package fr.maillage.needs.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.needs.web.NeedChoices.Choices;
import fr.maillage.needs.web.NeedForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a need in the back office.
 *
 * @param code of the need that is changed, as it is shown; null for a new one
 * @param path of that need's page, or of the list
 * @param action where the form goes
 * @param version of the need that is changed
 * @param changed whether somebody changed it meanwhile
 * @param communes that what was typed may mean; none when it is clear
 */
public record NeedFormPage(
        @Nullable String code,
        String path,
        String action,
        int version,
        boolean changed,
        NeedForm form,
        Choices choices,
        List<Choice> communes,
        List<Mistake> mistakes) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
