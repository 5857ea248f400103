package fr.maillage.directory.app.desk;

import fr.maillage.directory.domain.exchange.StandardField;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a place's history.
 *
 * @param before the columns that changed, as they were; empty values are there
 * @param batch shared by places changed in one go
 * @param byName who did it, by the name they had then; empty when a program did
 * @param origin empty for somebody who works here; {@code place}, {@code campaign} or {@code proposal:<id>} otherwise
 */
public record PlaceChange(
        UUID id,
        UUID place,
        Kind kind,
        Map<StandardField, String> before,
        Map<StandardField, String> after,
        @Nullable UUID batch,
        String byName,
        String origin,
        Instant at) {

    /** What was done. */
    public enum Kind {
        ADDED,
        EDITED,
        CHECKED,
        REMOVED,
        RESTORED,
        UNDONE,
        /** Back to what it was at an earlier line. */
        REVERTED,
        /** Brought or changed by its source. */
        IMPORTED,
        /** Its source names it no longer. */
        GONE,
        /** Its source names it again. */
        BACK,
        /** Another place was merged into it, or it into another. */
        MERGED,
        UNMERGED,
        /** It is a stop of a unit from now on. */
        JOINED_UNIT,
        LEFT_UNIT
    }
}
