package fr.maillage.needs.app;

import fr.maillage.needs.NeedState;
import fr.maillage.needs.domain.NeedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a need.
 *
 * @param from null for the first
 * @param words as the commune read them; may be empty
 * @param by whoever has an account; null for a resident, and for what no one did
 */
public record NeedStep(
        NeedEvent event,
        @Nullable NeedState from,
        NeedState to,
        String words,
        Instant at,
        @Nullable UUID by) {

    static NeedStep read(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_state");
        return new NeedStep(
                NeedEvent.valueOf(row.getString("event")),
                from == null ? null : NeedState.valueOf(from),
                NeedState.valueOf(row.getString("to_state")),
                row.getString("words"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getObject("done_by", UUID.class));
    }
}
