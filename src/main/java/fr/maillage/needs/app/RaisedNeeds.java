package fr.maillage.needs.app;

import fr.maillage.agenda.SessionId;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs as they stand. {@link NeedWrites} changes them. */
@Repository
public class RaisedNeeds {

    private static final String ALL = """
            select n.*, n.people + coalesce((select sum(j.people) from needs.need j where j.joined_to = n.id), 0) as all_people
            from needs.need n
            """;

    private final JdbcClient db;
    private final NeedRow row;

    RaisedNeeds(JdbcClient db, NeedRow row) {
        this.db = db;
        this.row = row;
    }

    /** Those that somebody waits for, oldest first. */
    public List<Need> listOpen() {
        return db.sql(ALL + " where n.state in ('RAISED', 'UNDERSTOOD', 'PLANNED') order by n.raised_at, n.id")
                .query(row::need)
                .list();
    }

    /** Those of these identifiers, oldest first. */
    public List<Need> list(Collection<NeedId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(ALL + " where n.id = any(:ids) order by n.raised_at, n.id")
                        .param("ids", ids.stream().map(NeedId::value).toArray(UUID[]::new))
                        .query(row::need)
                        .list();
    }

    /** Those that this session is to answer, oldest first. */
    public List<NeedSheet> listOf(SessionId session) {
        return db.sql(ALL + """
                         where n.id in (select need_id from needs.need_session where session_id = :session)
                         order by n.raised_at, n.id
                        """)
                .param("session", session.value())
                .query(row::sheet)
                .list();
    }

    /** All of one. */
    public Optional<NeedSheet> find(NeedId id) {
        return db.sql(ALL + " where n.id = :id")
                .param("id", id.value())
                .query(row::sheet)
                .optional();
    }

    /** All of the one of a tidied code. */
    public Optional<NeedSheet> findByCode(String code) {
        return db.sql(ALL + " where n.code = :code")
                .param("code", code)
                .query(row::sheet)
                .optional();
    }

    /** The one that this form made already. */
    Optional<NeedSheet> findByForm(String formKey) {
        return db.sql(ALL + " where n.form_key = :key")
                .param("key", formKey)
                .query(row::sheet)
                .optional();
    }

    /** All of one, once nobody else changes any; see {@link #lock()}. */
    Optional<NeedSheet> lock(NeedId id) {
        lock();
        return find(id);
    }

    /**
     * Until the caller's transaction ends nobody else changes needs; raising one waits for nothing. A step reaches further than
     * the one need it is about (those joined to it, the one it lives on in, all that one session answers), and joining changes
     * how far while somebody else finds it out: locked one by one, two would wait for each other. Answers are few and quick.
     */
    void lock() {
        db.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended('needs.need', 0))) held")
                .query(Integer.class)
                .single();
    }

    /** Those that were joined to it, oldest first. */
    public List<NeedSheet> listJoined(NeedId head) {
        return db.sql(ALL + " where n.joined_to = :head order by n.raised_at, n.id")
                .param("head", head.value())
                .query(row::sheet)
                .list();
    }

    /** The sessions that are to answer it, in no order. */
    public List<SessionId> listSessions(NeedId id) {
        return db.sql("select session_id from needs.need_session where need_id = :id")
                .param("id", id.value())
                .query((r, i) -> new SessionId(r.getObject(1, UUID.class)))
                .list();
    }

    /** What happened to it, in order. */
    public List<NeedStep> listSteps(NeedId id) {
        return db.sql("""
                        select event, from_state, to_state, words, done_at, done_by from needs.need_step
                        where need_id = :id order by id
                        """).param("id", id.value()).query(NeedStep::read).list();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
