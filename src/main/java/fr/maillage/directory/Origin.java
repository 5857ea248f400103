package fr.maillage.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a place's sheet comes from.
 *
 * @param sourceId the file's source as the operator named it
 * @param key the place's id in that source
 * @param collectedBy who collected it, as the file says; empty when unsaid
 * @param updatedOn when the source last changed it; null when unsaid or unbelievable
 */
public record Origin(
        String sourceId,
        String key,
        String collectedBy,
        @Nullable LocalDate updatedOn) {

    /** The source of places that people made here. */
    public static final String OWN = "main";
}
