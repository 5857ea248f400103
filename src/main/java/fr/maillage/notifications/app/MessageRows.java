package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.domain.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code notifications.message}. */
final class MessageRows {

    private MessageRows() {}

    static MessageLine line(ResultSet row, int index) throws SQLException {
        return new MessageLine(
                row.getObject("id", UUID.class),
                row.getString("template"),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                row.getBoolean("urgent"),
                row.getString("name"),
                row.getString("language"),
                row.getString("email"),
                row.getString("phone"),
                Arrays.asList((String[]) row.getArray("postal_lines").getArray()),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("tries"),
                Objects.requireNonNull(time(row, "created_at")),
                Objects.requireNonNull(time(row, "due_at")),
                Objects.requireNonNull(time(row, "next_at")),
                time(row, "sent_at"),
                time(row, "useless_after"),
                row.getObject("batch", Integer.class),
                row.getTimestamp("anonymised_at") != null);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
