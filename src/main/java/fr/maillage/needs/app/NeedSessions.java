package fr.maillage.needs.app;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionWords;
import fr.maillage.needs.NeedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sessions are to answer which need, and what its commune was last told of each. */
@Repository
class NeedSessions {

    private final JdbcClient db;
    private final SessionWords words;

    NeedSessions(JdbcClient db, SessionWords words) {
        this.db = db;
        this.words = words;
    }

    /**
     * What a commune was last told of a session.
     *
     * @param place in words
     * @param calledOff whether they were told that it does not take place
     */
    record Told(SessionId session, String name, Instant start, String place, boolean calledOff) {

        private static Told read(ResultSet row) throws SQLException {
            return new Told(
                    new SessionId(row.getObject("session_id", UUID.class)),
                    row.getString("told_name"),
                    row.getObject("told_start", OffsetDateTime.class).toInstant(),
                    row.getString("told_place"),
                    row.getBoolean("called_off"));
        }
    }

    /** Says that these sessions are to answer it; those that were said before stay. Answers how many are new. */
    int link(NeedId id, List<Session> sessions) {
        return db.sql("""
                        insert into needs.need_session as known (need_id, session_id, told_name, told_start, told_place)
                        select :need, said.session_id, said.name, said.start, said.place
                        from unnest(cast(:sessions as uuid[]), cast(:names as text[]), cast(:starts as timestamptz[]),
                            cast(:places as text[])) as said (session_id, name, start, place)
                        on conflict (need_id, session_id) do update set told_name = excluded.told_name,
                            told_start = excluded.told_start, told_place = excluded.told_place, called_off = false
                        where known.called_off
                        """)
                .param("need", id.value())
                .param(
                        "sessions",
                        sessions.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("names", sessions.stream().map(Session::name).toArray(String[]::new))
                .param(
                        "starts",
                        sessions.stream().map(one -> one.startsAt().toString()).toArray(String[]::new))
                .param("places", sessions.stream().map(words::place).toArray(String[]::new))
                .update();
    }

    /** Sessions of one need now answer another one too. */
    void linkAsWell(NeedId from, NeedId to) {
        db.sql("""
                        insert into needs.need_session (need_id, session_id, told_name, told_start, told_place, called_off)
                        select :to, session_id, told_name, told_start, told_place, called_off
                        from needs.need_session where need_id = :from on conflict do nothing
                        """).param("to", to.value()).param("from", from.value()).update();
    }

    /** What was told of the sessions of each of these; the soonest first. */
    Map<NeedId, List<Told>> list(Collection<NeedId> ids) {
        Map<NeedId, List<Told>> told = new LinkedHashMap<>();
        ids.forEach(id -> told.put(id, new ArrayList<>()));
        if (!ids.isEmpty()) {
            db.sql("select * from needs.need_session where need_id = any(:ids) order by told_start, session_id")
                    .param("ids", ids.stream().map(NeedId::value).toArray(UUID[]::new))
                    .query(row -> {
                        told.computeIfAbsent(new NeedId(row.getObject("need_id", UUID.class)), id -> new ArrayList<>())
                                .add(Told.read(row));
                    });
        }
        return told;
    }

    /** The needs that these sessions are to answer and that somebody still waits for. */
    List<NeedId> listNeeds(Collection<SessionId> sessions) {
        return db.sql("""
                        select id from needs.need
                        where state in ('UNDERSTOOD', 'PLANNED')
                          and id in (select need_id from needs.need_session where session_id = any(:sessions))
                        """)
                .param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, i) -> new NeedId(row.getObject(1, UUID.class)))
                .list();
    }

    /** All that are planned, and those that wait again because what was planned is off. */
    List<NeedId> listFollowed() {
        return db.sql("""
                        select n.id from needs.need n
                        where n.state = 'PLANNED'
                           or n.state = 'UNDERSTOOD'
                              and exists (select from needs.need_session s where s.need_id = n.id and s.called_off)
                        """)
                .query((row, i) -> new NeedId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Writes that the commune is told how this session stands. */
    void tell(NeedId id, Session session) {
        db.sql("""
                        update needs.need_session
                        set told_name = :name, told_start = :start, told_place = :place, called_off = :off
                        where need_id = :need and session_id = :session
                        """)
                .param("name", session.name())
                .param("start", RaisedNeeds.at(session.startsAt()))
                .param("place", words.place(session))
                .param("off", session.isCancelled())
                .param("need", id.value())
                .param("session", session.id().value())
                .update();
    }

    /** A session that is gone from the agenda does not answer it any more. */
    void unlink(NeedId id, SessionId session) {
        db.sql("delete from needs.need_session where need_id = :need and session_id = :session")
                .param("need", id.value())
                .param("session", session.value())
                .update();
    }
}
