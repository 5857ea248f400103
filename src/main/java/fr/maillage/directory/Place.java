package fr.maillage.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place that helps.
 *
 * @param code short and stable, ends the public address
 * @param slug the words before the code; may change with the name
 * @param organisation who runs it, when known
 * @param changedAt when what we say of it last changed
 * @param goneAt when its source stopped naming it; null while it is shown
 */
public record Place(
        PlaceId id,
        String code,
        String slug,
        PlaceSheet sheet,
        @Nullable Organisation organisation,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant goneAt) {

    /** The last part of its public address: {@code maison-de-services-champlong-k3f9a}. */
    public String publicName() {
        return slug.isEmpty() ? code : slug + "-" + code;
    }

    /** Whether its source stopped naming it. */
    public boolean isGone() {
        return goneAt != null;
    }
}
