package fr.maillage.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What another module has to say of a session on its page in the back office: who comes, what to print. Bring it as a bean. */
public interface SessionPanel {

    /** Lowest first. */
    int order();

    /** The panel; empty when there is nothing to say to whoever is signed in. Must be quick: one query. */
    Optional<Panel> panel(Session session, Locale language);

    /**
     * A panel.
     *
     * @param lines one sentence each; may be empty
     * @param links what one can do or print
     */
    record Panel(String title, List<String> lines, List<Way> links) {}

    /** A link and its words. */
    record Way(String label, String href) {}
}
