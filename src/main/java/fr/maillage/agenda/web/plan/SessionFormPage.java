package fr.maillage.agenda.web.plan;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session to fill in.
 *
 * @param activity its title
 * @param code of the activity
 * @param announced where and when it stays, in words; null for a draft, whose time and place can be changed here
 * @param moveHref where an announced session is moved
 * @param asked whether places were looked for
 * @param conflicts what gets in the way, to be confirmed; none when nothing does
 * @param changed whether somebody else changed it meanwhile
 */
public record SessionFormPage(
        boolean fresh,
        String activity,
        String code,
        String usualMinutes,
        String action,
        String back,
        SessionForm form,
        @Nullable String announced,
        @Nullable String moveHref,
        boolean asked,
        List<Choice> places,
        List<Choice> signUps,
        List<Choice> closings,
        List<Choice> languages,
        List<Choice> features,
        List<Choice> kits,
        List<Choice> animators,
        List<Choice> rhythms,
        List<ConflictWords.Said> conflicts,
        List<Mistake> mistakes,
        boolean changed) {

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
