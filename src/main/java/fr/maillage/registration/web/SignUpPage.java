package fr.maillage.registration.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the four pages of signing up.
 *
 * @param number of the page, from 1
 * @param back the code of the page before; null on the first
 * @param checking whether the person came from the last page to change something
 * @param needs what may be asked for
 * @param rows what was said, on the last page
 */
public record SignUpPage(
        SessionFacts session,
        String step,
        int number,
        @Nullable String back,
        boolean checking,
        SignUpForm form,
        List<Choice> needs,
        List<Row> rows,
        List<Mistake> mistakes) {

    /**
     * One answer.
     *
     * @param step the page on which it is changed
     */
    public record Row(String label, String value, String step) {}

    /** Where the form goes. */
    public String action() {
        return session.path() + "/inscription";
    }

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
