package fr.maillage.tours.app.road;

import fr.maillage.agenda.SessionId;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.road.RoadKind;
import fr.maillage.tours.domain.road.RoadOutcome;
import fr.maillage.tours.domain.road.RoadWord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words from the road, as they were heard; each once. */
@Repository
public class RoadWords {

    private final JdbcClient db;

    RoadWords(JdbcClient db) {
        this.db = db;
    }

    /** The last word that counts for a session, and the kind of unit that it is about. */
    public record Latest(RoadWord word, String unitKind) {}

    /** Nobody else says anything of this session until the caller's transaction ends. */
    void lock(SessionId session) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:session, 0))")
                .param("session", "tours.road:" + session.value())
                .query(row -> {});
    }

    /** What came of a word that was heard before; empty for a new one. Whoever sends the same at the same time waits. */
    Optional<RoadOutcome> findOutcome(UUID id) {
        return db.sql("select outcome from tours.road_word where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(RoadOutcome::valueOf);
    }

    /** Keeps a word and what came of it; false when it was kept before. */
    boolean add(RoadWord word, UnitId unit, UUID saidBy, RoadOutcome outcome) {
        return db.sql("""
                        insert into tours.road_word
                            (id, unit_id, session_id, kind, minutes, words, said_at, heard_at, said_by, outcome)
                        values (:id, :unit, :session, :kind, :minutes, :words, :said, :heard, :by, :outcome)
                        on conflict (id) do nothing
                        """)
                        .param("id", word.id())
                        .param("unit", unit.value())
                        .param("session", word.session().value())
                        .param("kind", word.kind().name())
                        .param("minutes", word.minutes())
                        .param("words", word.words())
                        .param("said", at(word.saidAt()))
                        .param("heard", at(word.heardAt()))
                        .param("by", saidBy)
                        .param("outcome", outcome.name())
                        .update()
                == 1;
    }

    /** The last word said of each of these sessions, of those that were taken, in one query. */
    public Map<SessionId, Latest> latest(Collection<SessionId> sessions) {
        Map<SessionId, Latest> latest = new HashMap<>();
        db.sql("""
                        select distinct on (w.session_id) w.id, w.session_id, w.kind, w.minutes, w.words, w.said_at, w.heard_at,
                               u.kind as unit_kind
                        from tours.road_word w join tours.unit u on u.id = w.unit_id
                        where w.session_id = any(:sessions) and w.outcome = 'DONE'
                        order by w.session_id, w.said_at desc, w.rank desc
                        """)
                .param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, number) -> new Latest(word(row), row.getString("unit_kind")))
                .list()
                .forEach(one -> latest.put(one.word().session(), one));
        return latest;
    }

    private static RoadWord word(ResultSet row) throws SQLException {
        return new RoadWord(
                row.getObject("id", UUID.class),
                new SessionId(row.getObject("session_id", UUID.class)),
                RoadKind.valueOf(row.getString("kind")),
                row.getObject("minutes", Integer.class),
                row.getString("words"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("heard_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
