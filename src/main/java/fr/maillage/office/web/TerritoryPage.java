package fr.maillage.office.web;

import fr.maillage.design.Change;
import fr.maillage.design.Mistake;
import java.util.List;

/**
 * The territory’s name and telephones.
 *
 * @param step whether the form is filled in, checked, or somebody else was quicker
 * @param changes from what is published to what was typed
 * @param communes how many the perimeter counts
 */
public record TerritoryPage(
        TerritoryForm form, Step step, List<Mistake> mistakes, List<Change> changes, int communes) {

    /** Where somebody is between opening a form and publishing it. */
    public enum Step {
        FILL,
        CHECK,
        CONFLICT
    }
}
