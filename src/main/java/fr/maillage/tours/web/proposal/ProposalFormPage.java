package fr.maillage.tours.web.proposal;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal to be asked for. */
public record ProposalFormPage(
        ProposalForm form,
        List<Choice> periods,
        List<Choice> units,
        List<Choice> lengths,
        List<Choice> efforts,
        List<Choice> strengths,
        List<Mistake> mistakes) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
