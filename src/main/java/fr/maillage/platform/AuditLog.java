package fr.maillage.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Audit} wrote, latest first, as quickly in a long log as in a short one. */
@Component
public class AuditLog {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final String SELECT = """
            select id, at, actor_id, action, subject_kind, subject_id, details from platform.audit
            where at >= :from and at < :to and (at, id) < (:beforeAt, :beforeId)
            """;
    private static final String BY_ACTION = " and action = :action";
    private static final String BY_ACTOR = " and actor_id = any(:actors)";
    private static final String BY_SUBJECT = " and subject_kind = :kind and subject_id = :subject";
    private static final String ORDER = " order by at desc, id desc limit :most";

    private final JdbcClient db;

    AuditLog(JdbcClient db) {
        this.db = db;
    }

    /** One deed; actor null for a task or the command line. */
    public record Line(
            long id,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subjectKind,
            String subjectId,
            Map<String, String> details) {}

    /**
     * Which lines.
     *
     * @param actors nobody in particular when null; none at all when empty
     * @param action exactly; empty for any
     * @param subjectKind with {@code subjectId}; empty for any
     * @param from included
     * @param to excluded
     */
    public record Wanted(
            @Nullable Collection<UUID> actors,
            String action,
            String subjectKind,
            String subjectId,
            Instant from,
            Instant to) {}

    /** Where a page of the log ends: the next one begins after this line. */
    public record Place(Instant at, long id) {

        /** Before any line there could be. */
        public static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    /** At most so many lines, latest first, that come after this place. */
    public List<Line> list(Wanted wanted, Place after, int most) {
        return db.sql(statement(wanted))
                .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                .param("to", wanted.to().atOffset(ZoneOffset.UTC))
                .param("beforeAt", after.at().atOffset(ZoneOffset.UTC))
                .param("beforeId", after.id())
                .param("action", wanted.action())
                .param(
                        "actors",
                        wanted.actors() == null ? new UUID[0] : wanted.actors().toArray(UUID[]::new))
                .param("kind", wanted.subjectKind())
                .param("subject", wanted.subjectId())
                .param("most", most)
                .query(AuditLog::read)
                .list();
    }

    /** Only the conditions that are asked for, so that each can use its index. */
    private static String statement(Wanted wanted) {
        return SELECT
                + (wanted.action().isEmpty() ? "" : BY_ACTION)
                + (wanted.actors() == null ? "" : BY_ACTOR)
                + (wanted.subjectKind().isEmpty() ? "" : BY_SUBJECT)
                + ORDER;
    }

    /** The actions that ever happened, in alphabetical order: from one to the next in the index, however long the log. */
    public List<String> listActions() {
        return db.sql("""
                        with recursive seen as (
                            (select action from platform.audit order by action limit 1)
                            union all
                            select (select a.action from platform.audit a where a.action > seen.action
                                    order by a.action limit 1)
                            from seen where seen.action is not null
                        )
                        select action from seen where action is not null
                        """).query(String.class).list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                JSON.readValue(row.getString("details"), DETAILS));
    }
}
