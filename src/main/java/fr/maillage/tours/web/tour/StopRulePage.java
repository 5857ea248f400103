package fr.maillage.tours.web.tour;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a stop being typed, and what would come of it.
 *
 * @param fresh whether it has no rule yet
 * @param announced whether the public reads its dates
 * @param preview null before somebody asked to see the dates
 * @param changed whether somebody else changed it meanwhile
 */
public record StopRulePage(
        boolean fresh,
        Link tour,
        String stop,
        String back,
        String action,
        StopRuleForm form,
        boolean announced,
        List<Choice> rhythms,
        List<Choice> days,
        List<Choice> numbers,
        List<Choice> schools,
        List<Choice> features,
        @Nullable Preview preview,
        List<Mistake> mistakes,
        boolean changed) {

    /**
     * What would come of it.
     *
     * @param sentence with a capital and a full stop
     */
    public record Preview(String sentence, List<DateLine> dates, HurdleWords.Said hurdles) {}

    /** A date, and what becomes of it; {@code why} is empty where it is simply held. */
    public record DateLine(String said, boolean held, String why) {}

    /** What is wrong with a field, or null. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
