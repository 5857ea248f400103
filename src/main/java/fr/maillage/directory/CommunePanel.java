package fr.maillage.directory;

import fr.maillage.territory.Commune;
import java.util.Locale;
import java.util.Optional;

/** Another module's part of a commune's public page. Bring it as a bean. */
public interface CommunePanel {

    /** Lowest first. */
    int order();

    /** The panel; empty when there is nothing to say. Must be quick: one query, for everyone alike. */
    Optional<Panel> panel(Commune commune, Locale language);
}
