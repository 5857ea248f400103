package fr.maillage.opendata.web;

import fr.maillage.directory.PlaceQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a program asks, once read. */
sealed interface ApiQuestion {

    /**
     * It can be answered.
     *
     * @param limit how many at most, in [1, 500]
     * @param cursor where to go on; empty for the beginning
     * @param print fingerprint of the filters, for the next cursor
     */
    record Asked(PlaceQuery query, int limit, Optional<Cursor> cursor, String print) implements ApiQuestion {}

    /**
     * It cannot be.
     *
     * @param key of the message, after {@code opendata.problem.}
     * @param arguments of the message
     */
    record Refused(String key, @Nullable Object... arguments) implements ApiQuestion {}
}
