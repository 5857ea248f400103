package fr.maillage.directory;

import java.util.Locale;
import java.util.Optional;

/** Another module's part of a place's public sheet. Bring it as a bean. */
public interface PlacePanel {

    /** Lowest first. */
    int order();

    /** The panel; empty when there is nothing to say. Must be quick: one query, for everyone alike. */
    Optional<Panel> panel(Place place, Locale language);
}
