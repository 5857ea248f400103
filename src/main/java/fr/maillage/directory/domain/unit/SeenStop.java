package fr.maillage.directory.domain.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shown place that may be a stop, as far as the rule looks at it.
 *
 * @param source the source that names it
 * @param communeCode null when the commune is not known; the name then stands for it
 * @param itinerant whether its source says that it moves
 * @param phone E.164, or null
 * @param parent the organisation that runs it; may be blank
 * @param unit the unit it is a stop of already; null for none
 */
public record SeenStop(
        UUID id,
        String source,
        String name,
        String communeName,
        @Nullable String communeCode,
        boolean itinerant,
        @Nullable String phone,
        String parent,
        List<String> websites,
        @Nullable UUID unit) {}
