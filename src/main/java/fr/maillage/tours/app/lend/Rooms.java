package fr.maillage.tours.app.lend;

import fr.maillage.agenda.RoomUse;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.domain.lend.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms that may be borrowed. */
@Repository("lentRooms")
public class Rooms {

    private static final String ROOM = """
            select id, name, commune_code, place_id, place_name, about, retired_at is not null as retired, version
            from tours.room
            """;

    private static final String THOSE =
            "where (place_id = any (:places) or place_id is null and commune_code = any (:communes)) ";

    private final JdbcClient db;
    private final Clock clock;

    Rooms(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of them, retired ones last, by commune and name. */
    public List<Room> listAll() {
        return db.sql(ROOM
                        + "order by retired_at is not null, commune_code, lower(public.unaccent(name)), id limit 1000")
                .query((row, i) -> room(row))
                .list();
    }

    /** By identifier, retired or not. */
    public Optional<Room> find(UUID id) {
        return db.sql(ROOM + "where id = ?")
                .param(id)
                .query((row, i) -> room(row))
                .optional();
    }

    /** Keeps a room to oneself until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Room> lock(UUID id) {
        return db.sql(ROOM + "where id = ? for update")
                .param(id)
                .query((row, i) -> room(row))
                .optional();
    }

    /** Those that may be meant, and their neighbours of the same place or commune. */
    List<Room> listThose(Collection<RoomUse.Room> wanted) {
        return bind(db.sql(ROOM + THOSE), wanted).query((row, i) -> room(row)).list();
    }

    /** Keeps them to oneself until the caller's transaction ends, always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockThose(Collection<RoomUse.Room> wanted) {
        bind(db.sql(ROOM + THOSE + "order by id for update"), wanted)
                .query((row, i) -> room(row))
                .list();
    }

    private static StatementSpec bind(StatementSpec statement, Collection<RoomUse.Room> wanted) {
        return statement
                .param(
                        "places",
                        wanted.stream()
                                .flatMap(room -> Stream.ofNullable(room.place()))
                                .map(PlaceId::value)
                                .toArray(UUID[]::new))
                .param(
                        "communes",
                        wanted.stream()
                                .flatMap(room -> Stream.ofNullable(room.commune()))
                                .map(CommuneCode::value)
                                .toArray(String[]::new));
    }

    /** Adds one; the same identifier twice is one. */
    @Transactional
    boolean add(Room room) {
        return db.sql("""
                        insert into tours.room (id, name, commune_code, place_id, place_name, about)
                        values (:id, :name, :commune, :place, :placeName, :about)
                        on conflict do nothing
                        """)
                        .param("id", room.id())
                        .param("name", room.name())
                        .param("commune", room.commune().value())
                        .param("place", place(room))
                        .param("placeName", room.placeName())
                        .param("about", room.about())
                        .update()
                == 1;
    }

    /** @return whether it was written; false when its version is not the one that was read */
    @Transactional
    boolean describe(UUID id, int version, String about) {
        return db.sql("""
                        update tours.room set about = :about, version = version + 1, updated_at = now()
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("about", about)
                        .update()
                == 1;
    }

    /** @return whether it was written; false when its version is not the one that was read */
    @Transactional
    boolean retire(UUID id, int version, boolean retired) {
        return db.sql("""
                        update tours.room set retired_at = case when :retired then cast(:now as timestamptz) end,
                            version = version + 1, updated_at = now()
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("retired", retired)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static @Nullable UUID place(Room room) {
        PlaceId place = room.place();
        return place == null ? null : place.value();
    }

    private static Room room(ResultSet row) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        return new Room(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new CommuneCode(row.getString("commune_code")),
                place == null ? null : new PlaceId(place),
                row.getString("place_name"),
                row.getString("about"),
                row.getBoolean("retired"),
                row.getInt("version"));
    }
}
