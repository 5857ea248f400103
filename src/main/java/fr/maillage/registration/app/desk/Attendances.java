package fr.maillage.registration.app.desk;

import fr.maillage.agenda.SessionId;
import fr.maillage.registration.domain.RegistrationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came: how many of each registration, and those whom nobody asked for a name. */
@Repository
public class Attendances {

    private final JdbcClient db;

    Attendances(JdbcClient db) {
        this.db = db;
    }

    /** How many of each registration came; who is not in it has not been marked. */
    public Map<RegistrationId, Integer> find(SessionId session) {
        Map<RegistrationId, Integer> came = new HashMap<>();
        db.sql("select registration_id, came from registration.attendance where session_id = ?")
                .param(session.value())
                .query(row -> {
                    came.put(new RegistrationId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return came;
    }

    /** How many came without signing up; empty when nobody counted. */
    public Optional<Integer> findHeadcount(SessionId session) {
        return db.sql("select people from registration.headcount where session_id = ?")
                .param(session.value())
                .query(Integer.class)
                .optional();
    }

    /**
     * Writes a mark if it is still as it was seen.
     *
     * @param seen as the screen showed it; null for no mark
     * @param came what to write; null takes the mark away
     * @return whether it now is as wanted
     */
    boolean mark(
            RegistrationId registration,
            SessionId session,
            @Nullable Integer seen,
            @Nullable Integer came,
            Instant now) {
        if (came == null) {
            int removed = db.sql("""
                            delete from registration.attendance
                            where registration_id = ? and session_id = ? and came = ?
                            """)
                    .param(registration.value())
                    .param(session.value())
                    .param(seen)
                    .update();
            return removed == 1 || find(session).get(registration) == null;
        }
        return db.sql("""
                        insert into registration.attendance as a (registration_id, session_id, came, noted_at)
                        values (:registration, :session, :came, :now)
                        on conflict (registration_id, session_id) do update set came = excluded.came,
                            noted_at = excluded.noted_at
                        where a.came = excluded.came or a.came = cast(:seen as integer)
                        """)
                        .param("registration", registration.value())
                        .param("session", session.value())
                        .param("came", came)
                        .param("seen", seen)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The same for those without a name. */
    boolean count(SessionId session, @Nullable Integer seen, @Nullable Integer people, Instant now) {
        if (people == null) {
            int removed = db.sql("delete from registration.headcount where session_id = ? and people = ?")
                    .param(session.value())
                    .param(seen)
                    .update();
            return removed == 1 || findHeadcount(session).isEmpty();
        }
        return db.sql("""
                        insert into registration.headcount as h (session_id, people, noted_at)
                        values (:session, :people, :now)
                        on conflict (session_id) do update set people = excluded.people, noted_at = excluded.noted_at
                        where h.people = excluded.people or h.people = cast(:seen as integer)
                        """)
                        .param("session", session.value())
                        .param("people", people)
                        .param("seen", seen)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of these sessions, those for which nobody said anything yet although people had signed up, or nobody counted. */
    public Map<SessionId, Integer> unmarked(Collection<SessionId> sessions, Collection<UUID> seatings) {
        Map<SessionId, Integer> left = new HashMap<>();
        db.sql("""
                        select w.session_id, sum(r.party)
                        from unnest(cast(:sessions as uuid[]), cast(:seatings as uuid[])) as w (session_id, seating_id)
                        join registration.registration r on r.seating_id = w.seating_id and r.state = 'CONFIRMED'
                        left join registration.attendance a
                               on a.registration_id = r.id and a.session_id = w.session_id
                        where a.came is null
                        group by w.session_id
                        """)
                .param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .param("seatings", seatings.toArray(UUID[]::new))
                .query(row -> {
                    left.put(new SessionId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return left;
    }
}
