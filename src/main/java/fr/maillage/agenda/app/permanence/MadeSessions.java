package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.plan.SessionStates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that a rule made; whoever writes them holds the rule's lock. */
@Repository
class MadeSessions {

    private final JdbcClient db;
    private final SessionStates states;

    MadeSessions(JdbcClient db, SessionStates states) {
        this.db = db;
        this.states = states;
    }

    /**
     * One of them.
     *
     * @param day that the rule gave
     * @param byRule whether nobody touched it by hand since
     * @param seating its seats; null when one just comes
     * @param seats how many; null when one just comes
     */
    record Made(
            SessionId id,
            LocalDate day,
            Instant startsAt,
            SessionState state,
            boolean byRule,
            @Nullable SeatingId seating,
            @Nullable Integer seats) {}

    /** When one of them is to be. */
    record Time(SessionId id, ZonedDateTime start, ZonedDateTime end) {}

    /** Those of the days between two, both included. */
    List<Made> list(UUID rule, LocalDate first, LocalDate last) {
        return db.sql("""
                        select s.id, s.recurrence_day, s.starts_at, s.state,
                               s.version = coalesce(s.rule_version, s.version) as by_rule, s.seating_id, t.seats
                        from agenda.session s
                        left join agenda.seating t on t.id = s.seating_id
                        where s.recurrence_id = :rule and s.recurrence_day between :first and :last
                        order by s.recurrence_day
                        """)
                .param("rule", rule)
                .param("first", first)
                .param("last", last)
                .query((row, i) -> new Made(
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getObject("recurrence_day", LocalDate.class),
                        row.getTimestamp("starts_at").toInstant(),
                        SessionState.valueOf(row.getString("state")),
                        row.getBoolean("by_rule"),
                        seating(row.getObject("seating_id", UUID.class)),
                        row.getObject("seats", Integer.class)))
                .list();
    }

    private static @Nullable SeatingId seating(@Nullable UUID id) {
        return id == null ? null : new SeatingId(id);
    }

    /** Says that these new ones are as the rule wrote them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mark(UUID rule) {
        db.sql("update agenda.session set rule_version = version where recurrence_id = ? and rule_version is null")
                .param(rule)
                .update();
    }

    /** Takes them away for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(Collection<SessionId> ids) {
        db.sql("delete from agenda.session where id = any (?)")
                .param((Object) ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .update();
    }

    /** Calls one off, or announces it again; it stays as the rule wants it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void become(SessionId id, SessionState state, String reason) {
        states.become(id, state, reason);
        db.sql("update agenda.session set rule_version = version where id = ?")
                .param(id.value())
                .update();
    }

    /**
     * Brings what the rule says of them up to date, where it differs.
     *
     * @return how many differed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int update(UUID rule, List<Time> times) {
        UUID[] ids = times.stream().map(time -> time.id().value()).toArray(UUID[]::new);
        String[] starts = times.stream().map(time -> text(time.start())).toArray(String[]::new);
        String[] ends = times.stream().map(time -> text(time.end())).toArray(String[]::new);
        return db.sql("""
                        update agenda.session s set
                            starts_at = t.starts, ends_at = t.ends, zone = r.zone, place_id = r.place_id,
                            spot_name = r.spot_name, address = r.address, commune_code = r.commune_code,
                            latitude = r.latitude, longitude = r.longitude, room = r.room, note = r.note,
                            language = r.language, features = r.features, state = r.state,
                            sequence = s.sequence + case when s.state = 'PUBLISHED' then 1 else 0 end,
                            version = s.version + 1, rule_version = s.version + 1, updated_at = now()
                        from agenda.recurrence r, unnest(cast(:ids as uuid[]), cast(:starts as timestamptz[]),
                            cast(:ends as timestamptz[])) as t (id, starts, ends)
                        where r.id = :rule and s.id = t.id
                          and (s.starts_at, s.ends_at, s.zone, s.place_id, s.spot_name, s.address, s.commune_code,
                               s.latitude, s.longitude, s.room, s.note, s.language, s.features, s.state)
                              is distinct from
                              (t.starts, t.ends, r.zone, r.place_id, r.spot_name, r.address, r.commune_code,
                               r.latitude, r.longitude, r.room, r.note, r.language, r.features, r.state)
                        """)
                .param("rule", rule)
                .param("ids", ids)
                .param("starts", starts)
                .param("ends", ends)
                .update();
    }

    private static String text(ZonedDateTime time) {
        return time.toInstant().toString();
    }
}
