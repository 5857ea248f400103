package fr.maillage.office.web;

import java.util.List;

/** The texts that the territory may write. */
public record TextsPage(List<Row> rows) {

    /**
     * One page in one language.
     *
     * @param title the page’s
     * @param language in words
     * @param href where it is written
     * @param own whether something is written, or the usual text serves
     */
    public record Row(String title, String language, String href, boolean own) {}
}
