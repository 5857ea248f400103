package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a session is for the public, as it is written. */
@Repository
public class SessionStates {

    private final JdbcClient db;

    SessionStates(JdbcClient db) {
        this.db = db;
    }

    /** The version of a session, locked until the transaction ends; empty when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> lock(SessionId id) {
        return db.sql("select version from agenda.session where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /** Announces it, calls it off, or announces it again; whoever keeps it in a calendar must know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void become(SessionId id, SessionState state, String reason) {
        db.sql("""
                        update agenda.session set state = :state, reason = :reason,
                            sequence = sequence + case when state = 'DRAFT' then 0 else 1 end,
                            version = version + 1, updated_at = now()
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /**
     * Says on its page where it comes from; the first announced time and place are kept through several moves.
     *
     * @param from null when its time stays
     * @param place empty when its place stays
     * @param now its place, in the same words: back where it was announced, it did not move
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sayMoved(SessionId id, @Nullable Instant from, String place, String now, String reason) {
        db.sql("""
                        update agenda.session set
                            moved_from = nullif(coalesce(moved_from, cast(:from as timestamptz)), starts_at),
                            moved_place = case when coalesce(nullif(moved_place, ''), :place) = :there then ''
                                               else coalesce(nullif(moved_place, ''), :place) end,
                            reason = :reason
                        where id = :id
                        """)
                .param("id", id.value())
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("place", place)
                .param("there", now)
                .param("reason", reason)
                .update();
        db.sql("update agenda.session set reason = '' where id = ? and moved_from is null and moved_place = ''")
                .param(id.value())
                .update();
    }

    /** Gives it these seats, or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seat(SessionId id, @Nullable SeatingId seating) {
        db.sql("update agenda.session set seating_id = :seating where id = :id")
                .param("id", id.value())
                .param("seating", seating == null ? null : seating.value())
                .update();
    }

    /** Takes it away for good, and its series when it was the last of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(SessionId id, @Nullable UUID series) {
        db.sql("delete from agenda.session where id = ? and state = 'DRAFT'")
                .param(id.value())
                .update();
        if (series != null) {
            db.sql("""
                            delete from agenda.series r
                            where r.id = ? and not exists (select from agenda.session s where s.series_id = r.id)
                            """).param(series).update();
        }
    }

    /** Makes a series; its sessions follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addSeries(UUID id, UUID activity, String title, SeatingId seating) {
        db.sql("insert into agenda.series (id, activity_id, title, seating_id) values (?, ?, ?, ?)")
                .params(id, activity, title, seating.value())
                .update();
    }

    /**
     * Keeps the activity to oneself, so that the same sessions are not made of it twice at once; sessions of it
     * can still be added meanwhile, whose key to it would wait for a stronger lock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockActivity(UUID activity) {
        db.sql("select id from agenda.activity where id = ? for no key update")
                .param(activity)
                .query(UUID.class)
                .optional();
    }
}
