package fr.maillage.notifications.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The letters printed together.
 *
 * @param kept whether the file is still there; it is deleted 90 days after it was posted
 */
public record LetterBatch(
        int number,
        Instant madeAt,
        int letters,
        int pages,
        @Nullable Instant postedAt,
        boolean kept) {}
