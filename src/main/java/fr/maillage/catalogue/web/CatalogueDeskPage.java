package fr.maillage.catalogue.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where a booklet is asked for.
 *
 * @param zones the whole territory, each EPCI, « ces communes »
 * @param communes to tick, by name
 * @param writes whether this person may write the texts, which the public catalogue shows too
 * @param found what the chosen quarter holds, in one sentence
 * @param published address of the public page of that quarter
 */
public record CatalogueDeskPage(
        CatalogueForm form,
        List<Mistake> mistakes,
        List<Choice> quarters,
        List<Choice> zones,
        List<Choice> communes,
        List<Choice> arrangements,
        List<Choice> formats,
        boolean writes,
        String found,
        String published) {

    /** What is to be corrected in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
