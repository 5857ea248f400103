package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.RoomUse;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.CommuneCode;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions going on during a stretch of time, drafts included, cancelled ones not. */
@Repository
public class Overlaps {

    private static final int MOST = 5_000;

    private final JdbcClient db;
    private final PlannedSessions sessions;

    Overlaps(JdbcClient db, PlannedSessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /** Those that last at some instant of it, soonest first. */
    List<Session> list(Instant from, Instant until) {
        return sessions.list(db
                .sql("""
                        select id from agenda.session
                        where tstzrange(starts_at, ends_at) && tstzrange(:from, :until) and state <> 'CANCELLED'
                        order by starts_at limit :most
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .map(SessionId::new)
                .toList());
    }

    /** Those that have a kit at some instant of it, soonest first. */
    public List<Session> listWith(UUID kit, Instant from, Instant until) {
        return sessions.list(db
                .sql("""
                        select id from agenda.session
                        where kit_id = :kit and starts_at < :until and ends_at > :from and state <> 'CANCELLED'
                        order by starts_at limit :most
                        """)
                .param("kit", kit)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .map(SessionId::new)
                .toList());
    }

    /** Those in a room at some instant of it, soonest first. */
    public List<Session> listIn(RoomUse.Room room, Instant from, Instant until) {
        PlaceId place = room.place();
        CommuneCode commune = room.commune();
        return sessions
                .list(db
                        .sql("""
                                select id from agenda.session
                                where starts_at < :until and ends_at > :from and state <> 'CANCELLED'
                                  and (place_id = :place or place_id is null and commune_code = :commune)
                                order by starts_at
                                """)
                        .param("place", place == null ? null : place.value(), Types.OTHER)
                        .param("commune", commune == null ? null : commune.value(), Types.VARCHAR)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(SessionId::new)
                        .toList())
                .stream()
                .filter(session -> RoomUse.Room.in(session.spot()).contains(room))
                .toList();
    }
}
