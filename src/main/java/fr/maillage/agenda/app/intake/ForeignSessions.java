package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of our sessions and activities stand for what in which feed. */
@Repository
public class ForeignSessions {

    private final JdbcClient db;

    ForeignSessions(JdbcClient db) {
        this.db = db;
    }

    /** Which date of which event. */
    record EventKey(String uid, String recurrence) {}

    /**
     * What a date is here.
     *
     * @param said print of what the feed said last
     * @param byHand whether somebody changed it here since we wrote it
     */
    record Link(
            SessionId session,
            String code,
            String title,
            String said,
            boolean byHand,
            int version,
            SessionState state,
            Instant startsAt,
            Instant endsAt) {}

    /** The same of an event. */
    record ActivityLink(ActivityId activity, String said, boolean byHand, int version) {}

    /** The page of a session on its organisation’s site. */
    public Optional<String> findPage(SessionId session) {
        return db.sql("select url from agenda.feed_session where session_id = ? and url <> ''")
                .param(session.value())
                .query(String.class)
                .optional();
    }

    /** The same of many, in one query; those that have none are left out. */
    public Map<SessionId, String> listPages(Collection<SessionId> sessions) {
        Map<SessionId, String> pages = new HashMap<>();
        if (!sessions.isEmpty()) {
            db.sql("select session_id, url from agenda.feed_session where session_id = any (?) and url <> ''")
                    .param((Object) sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                    .query(row -> {
                        pages.put(new SessionId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return pages;
    }

    Map<EventKey, Link> list(UUID feed) {
        Map<EventKey, Link> links = new HashMap<>();
        db.sql("""
                        select l.uid, l.recurrence, l.said, s.id, s.code, s.version, l.version as written, s.state, s.starts_at,
                               s.ends_at, case when s.title = '' then a.title else s.title end as title
                        from agenda.feed_session l
                        join agenda.session s on s.id = l.session_id
                        join agenda.activity a on a.id = s.activity_id
                        where l.feed_id = ?
                        """).param(feed).query(row -> {
            links.put(
                    new EventKey(row.getString("uid"), row.getString("recurrence")),
                    new Link(
                            new SessionId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            row.getString("title"),
                            row.getString("said"),
                            row.getInt("version") != row.getInt("written"),
                            row.getInt("version"),
                            SessionState.valueOf(row.getString("state")),
                            row.getTimestamp("starts_at").toInstant(),
                            row.getTimestamp("ends_at").toInstant()));
        });
        return links;
    }

    Map<String, ActivityLink> listActivities(UUID feed) {
        Map<String, ActivityLink> links = new HashMap<>();
        db.sql("""
                        select l.uid, l.said, l.version as written, a.id, a.version from agenda.feed_activity l
                        join agenda.activity a on a.id = l.activity_id
                        where l.feed_id = ?
                        """).param(feed).query(row -> {
            links.put(
                    row.getString("uid"),
                    new ActivityLink(
                            new ActivityId(row.getObject("id", UUID.class)),
                            row.getString("said"),
                            row.getInt("version") != row.getInt("written"),
                            row.getInt("version")));
        });
        return links;
    }

    /** Remembers what a date is here, and that what we wrote last is what stands there now. */
    void remember(UUID feed, EventKey key, SessionId session, String url, String said) {
        db.sql("""
                        insert into agenda.feed_session (feed_id, uid, recurrence, session_id, url, said, version)
                        select :feed, :uid, :recurrence, s.id, :url, :said, s.version from agenda.session s where s.id = :session
                        on conflict (feed_id, uid, recurrence) do update
                            set session_id = excluded.session_id, url = excluded.url, said = excluded.said,
                                version = excluded.version
                        """)
                .param("feed", feed)
                .param("uid", key.uid())
                .param("recurrence", key.recurrence())
                .param("session", session.value())
                .param("url", url)
                .param("said", said)
                .update();
    }

    /** The same of an event. */
    void rememberActivity(UUID feed, String uid, ActivityId activity, String said) {
        db.sql("""
                        insert into agenda.feed_activity (feed_id, uid, activity_id, said, version)
                        select :feed, :uid, a.id, :said, a.version from agenda.activity a where a.id = :activity
                        on conflict (feed_id, uid) do update
                            set activity_id = excluded.activity_id, said = excluded.said, version = excluded.version
                        """)
                .param("feed", feed)
                .param("uid", uid)
                .param("activity", activity.value())
                .param("said", said)
                .update();
    }

    /** What stands there now is what we wrote, though the feed said nothing of it. */
    void remain(SessionId session) {
        db.sql("""
                        update agenda.feed_session l set version = s.version from agenda.session s
                        where s.id = l.session_id and l.session_id = ?
                        """).param(session.value()).update();
    }
}
