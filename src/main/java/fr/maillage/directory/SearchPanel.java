package fr.maillage.directory;

import fr.maillage.territory.Where;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another module's answers to what a resident searches, shown with the places found. Bring it as a bean. */
public interface SearchPanel {

    /** Lowest first. */
    int order();

    /**
     * The panel; empty when it found nothing. Must be quick: one query.
     *
     * @param wish what was understood of the words; nothing asked when there were none
     * @param where null when they did not say
     * @param radiusKm how far they can go, closed bound
     */
    Optional<Panel> panel(Wish wish, @Nullable Where where, int radiusKm, Locale language);
}
