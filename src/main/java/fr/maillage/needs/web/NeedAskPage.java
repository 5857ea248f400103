package fr.maillage.needs.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.needs.web.NeedChoices.Choices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the pages on which a resident says what is lacking.
 *
 * @param number of the page, from 1
 * @param of how many there are
 * @param back the code of the page before; null on the first
 * @param checking whether the person came from the last page to change something
 * @param carried what was said on other pages
 * @param rows what was said, on the last page
 * @param commune where it is, as in « à Valbrune », once known; else empty
 * @param communes that what was typed may mean; none when it is clear
 */
public record NeedAskPage(
        String step,
        int number,
        int of,
        @Nullable String back,
        boolean checking,
        NeedForm form,
        Choices choices,
        List<Carried> carried,
        List<Row> rows,
        String commune,
        List<Choice> communes,
        List<Mistake> mistakes) {

    /** A field that the page hands on. */
    public record Carried(String name, String value) {}

    /**
     * One answer.
     *
     * @param step the page on which it is changed
     */
    public record Row(String label, String value, String step) {}

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
