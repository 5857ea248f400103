package fr.maillage.office;

import fr.maillage.accounts.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one module has waiting for somebody, on the home of the back office. Bring it as a bean. */
public interface WorkPanel {

    /** Lowest first. */
    int order();

    /**
     * What waits for this person; empty when it is none of their business. Must be quick: one query.
     *
     * @param language of the words
     */
    Optional<Panel> panel(SignedIn who, Locale language);

    /**
     * A panel.
     *
     * @param title what it is about
     * @param count how many things wait; 0 shows the panel as done
     * @param rows the first few, each with a link
     * @param all where all of them are
     */
    record Panel(String title, int count, List<Row> rows, String all) {}

    /** One thing that waits: its words, where to deal with it, and a note such as its age. */
    record Row(String text, String url, String note) {}
}
