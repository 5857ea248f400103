package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.SessionId;
import fr.maillage.platform.CurrentActor;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to sessions once they were public. */
@Repository
public class SessionTraces {

    /** What happened. Stored by name: never rename. */
    public enum Kind {
        PUBLISHED,
        MOVED,
        CANCELLED,
        REOPENED,
        CHANGED
    }

    /**
     * One thing that happened.
     *
     * @param person who did it; null for the machine, and for whoever has been forgotten
     * @param startsAt before a move
     * @param place before a move, in words; else empty
     */
    public record Trace(
            Kind kind, @Nullable UUID person, @Nullable Instant startsAt, String place, String reason, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;
    private final ObjectProvider<CurrentActor> actor;

    SessionTraces(JdbcClient db, Clock clock, ObjectProvider<CurrentActor> actor) {
        this.db = db;
        this.clock = clock;
        this.actor = actor;
    }

    /** What happened to a session, latest first. */
    public List<Trace> list(SessionId session) {
        return db.sql("""
                        select kind, person_id, starts_at, place, reason, created_at from agenda.session_trace
                        where session_id = ? order by created_at desc, id desc limit 200
                        """)
                .param(session.value())
                .query((row, i) -> new Trace(
                        Kind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Leaves a trace, in the transaction of the deed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(SessionId session, Kind kind, String reason) {
        leave(session, kind, null, "", reason);
    }

    /** The same for several, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Collection<SessionId> sessions, Kind kind) {
        Instant now = clock.instant();
        db.sql("""
                        insert into agenda.session_trace (id, session_id, kind, person_id, starts_at, place, reason, created_at)
                        select t.id, t.session, :kind, cast(:person as uuid), null, '', '', :now
                        from unnest(cast(:ids as uuid[]), cast(:sessions as uuid[])) as t (id, session)
                        """)
                .param(
                        "ids",
                        sessions.stream().map(one -> UuidV7.at(now).toString()).toArray(String[]::new))
                .param(
                        "sessions",
                        sessions.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .param("kind", kind.name())
                .param("person", who())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private @Nullable UUID who() {
        return Optional.ofNullable(actor.getIfAvailable())
                .flatMap(CurrentActor::find)
                .orElse(null);
    }

    /** Leaves the trace of a move: when and where it was to be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveMove(SessionId session, Instant from, String place, String reason) {
        leave(session, Kind.MOVED, from, place, reason);
    }

    private void leave(SessionId session, Kind kind, @Nullable Instant from, String place, String reason) {
        Instant now = clock.instant();
        db.sql("""
                        insert into agenda.session_trace (id, session_id, kind, person_id, starts_at, place, reason, created_at)
                        values (:id, :session, :kind, :person, :starts, :place, :reason, :now)
                        """)
                .param("id", UuidV7.at(now))
                .param("session", session.value())
                .param("kind", kind.name())
                .param("person", who())
                .param("starts", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("place", place)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
