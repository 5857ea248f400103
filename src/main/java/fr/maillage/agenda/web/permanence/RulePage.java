package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.web.plan.ConflictWords;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regular hours being typed, and what would come of them.
 *
 * @param permanence its title
 * @param asked whether places were looked for
 * @param announced whether the public already reads these hours
 * @param preview null before somebody asked to see the dates
 * @param changed whether somebody else changed them meanwhile
 */
public record RulePage(
        boolean fresh,
        String permanence,
        String back,
        String action,
        RuleForm form,
        boolean asked,
        boolean announced,
        List<Choice> rhythms,
        List<Choice> days,
        List<Choice> numbers,
        List<Choice> schools,
        List<Choice> places,
        List<Choice> features,
        @Nullable Preview preview,
        List<Mistake> mistakes,
        boolean changed) {

    /**
     * What would come of it.
     *
     * @param sentence with a capital and a full stop
     * @param unsure the day until which school holidays are known matters and is not known further
     */
    public record Preview(String sentence, List<DateLine> dates, List<ConflictWords.Said> conflicts, boolean unsure) {}

    /** One date, and what becomes of it. */
    public record DateLine(String day, boolean held, String why) {}

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
