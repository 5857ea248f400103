package fr.maillage.tours.web.lend;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan to fill in.
 *
 * @param taken who has the thing then, when that is why it was refused
 */
public record LoanFormPage(
        LoanForm form,
        List<Choice> things,
        List<Choice> communes,
        List<Choice> organisations,
        List<Mistake> mistakes,
        List<Taken> taken) {

    /**
     * Somebody has the thing.
     *
     * @param href where it is seen; null beyond reach
     */
    public record Taken(String text, @Nullable String href) {}

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
