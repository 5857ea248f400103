package fr.maillage.tours.web.lend;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan.
 *
 * @param facts in order
 * @param notice what has just gone wrong; null when nothing has
 * @param taken who has the thing, when that is what went wrong
 * @param mayHandOut reserved, and not over
 * @param mayHandBack away
 */
public record LoanPage(
        String thing,
        String path,
        String state,
        String kind,
        List<Fact> facts,
        int version,
        boolean mayHandOut,
        boolean mayHandBack,
        boolean mayCancel,
        String typedWords,
        String typedMissing,
        String typedCondition,
        List<Choice> conditions,
        List<Mistake> mistakes,
        @Nullable String notice,
        List<LoanFormPage.Taken> taken) {

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
