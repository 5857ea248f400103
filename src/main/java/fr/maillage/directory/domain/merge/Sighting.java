package fr.maillage.directory.domain.merge;

import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a place tells whether it is another one.
 *
 * @param commune INSEE code; null when unknown
 * @param point null when the place is only known to be in its commune
 * @param phone E.164; null when unsaid
 * @param pivot SIRET, RNA or RIDET; null when unknown
 * @param emails and
 * @param sites in lower case
 * @param typologies names of the standard’s typologies
 */
public record Sighting(
        UUID id,
        String source,
        String name,
        @Nullable String commune,
        String communeName,
        String street,
        @Nullable LatLon point,
        @Nullable String phone,
        @Nullable String pivot,
        Set<String> emails,
        Set<String> sites,
        Set<String> typologies,
        boolean itinerant) {

    /** Its INSEE code; its plain name where that is not known here. */
    String communeKey() {
        return commune == null ? PlainText.of(communeName) : commune;
    }
}
