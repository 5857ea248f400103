package fr.maillage.office.web;

import fr.maillage.design.Change;
import fr.maillage.design.Mistake;
import fr.maillage.design.Prose;
import fr.maillage.office.web.TerritoryPage.Step;
import fr.maillage.territory.SitePage;
import java.util.List;

/**
 * One of the pages about the site, being written.
 *
 * @param path where this form is posted
 * @param shown where everybody reads it
 * @param preview as it will be read
 * @param changes theirs and yours, when somebody else was quicker
 */
public record TextPage(
        SitePage page,
        String language,
        String path,
        String shown,
        TextForm form,
        Step step,
        List<Mistake> mistakes,
        Prose preview,
        List<Change> changes) {}
