package fr.maillage.tours.app.tour;

import fr.maillage.agenda.SessionId;
import fr.maillage.directory.PlaceId;
import fr.maillage.tours.StopId;
import fr.maillage.tours.TourId;
import fr.maillage.tours.domain.tour.StopPlan;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stops as they are written; {@link ReadStops} reads them. Whoever writes holds the lock of the unit. */
@Repository
class KeptStops {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    KeptStops(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds one at the end of its tour. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(StopId id, TourId tour, StopPlan plan, @Nullable UUID rule) {
        values(db.sql("""
                        insert into tours.stop (id, tour_id, rank, commune_code, place_id, name, address, latitude,
                            longitude, parking, power, seats, opens, room, recurrence_id)
                        select :id, :tour, coalesce(max(rank), 0) + 1, :commune, cast(:place as uuid), :name, :address, :lat, :lon,
                               :parking, :power, cast(:seats as integer), :opens, :room, cast(:rule as uuid)
                        from tours.stop where tour_id = :tour
                        """), plan)
                .param("id", id.value())
                .param("tour", tour.value())
                .param("rule", rule)
                .update();
        order(tour, id, plan.number());
    }

    /** The stops of a tour that has none yet, by number from 1 on; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addAll(TourId tour, Map<StopId, StopPlan> stops) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        stops.forEach((id, plan) -> {
            PlaceId place = plan.place();
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", id.value());
            row.put("rank", rows.size() + 1);
            row.put("commune", plan.commune().value());
            row.put("place", place == null ? null : place.value());
            row.put("name", plan.name());
            row.put("address", plan.address());
            row.put("lat", plan.position().lat());
            row.put("lon", plan.position().lon());
            row.put("parking", plan.parking());
            row.put("power", plan.power().name());
            row.put("seats", plan.seats());
            row.put("opens", plan.opens());
            row.put("room", plan.room());
            rows.add(row);
        });
        db.sql("""
                        insert into tours.stop (id, tour_id, rank, commune_code, place_id, name, address, latitude,
                            longitude, parking, power, seats, opens, room)
                        select r.id, :tour, r.rank, r.commune, r.place, r.name, r.address, r.lat, r.lon, r.parking, r.power,
                               r.seats, r.opens, r.room
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, rank integer, commune text, place uuid,
                            name text, address text, lat float8, lon float8, parking text, power text, seats integer,
                            opens text, room text)
                        """)
                .param("tour", tour.value())
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    /** Writes what is said of one, and moves the others of its tour along. */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(StopId id, TourId tour, StopPlan plan) {
        values(db.sql("""
                        update tours.stop set commune_code = :commune, place_id = cast(:place as uuid), name = :name, address = :address,
                            latitude = :lat, longitude = :lon, parking = :parking, power = :power, seats = cast(:seats as integer), opens = :opens, room = :room, version = version + 1,
                            updated_at = now()
                        where id = :id
                        """), plan).param("id", id.value()).update();
        order(tour, id, plan.number());
    }

    private static StatementSpec values(StatementSpec statement, StopPlan plan) {
        PlaceId place = plan.place();
        return statement
                .param("commune", plan.commune().value())
                .param("place", place == null ? null : place.value())
                .param("name", plan.name())
                .param("address", plan.address())
                .param("lat", plan.position().lat())
                .param("lon", plan.position().lon())
                .param("parking", plan.parking())
                .param("power", plan.power().name())
                .param("seats", plan.seats())
                .param("opens", plan.opens())
                .param("room", plan.room());
    }

    /** Numbers the stops of a tour from 1 on, this one at that number, retired ones last. */
    private void order(TourId tour, StopId moved, int number) {
        List<UUID> ids = new ArrayList<>(
                db.sql("select id from tours.stop where tour_id = ? order by retired_at is not null, rank, id")
                        .param(tour.value())
                        .query(UUID.class)
                        .list());
        ids.remove(moved.value());
        ids.add(Math.clamp(number - 1L, 0, ids.size()), moved.value());
        db.sql("""
                        update tours.stop s set rank = o.rank
                        from unnest(cast(:ids as uuid[])) with ordinality as o (id, rank)
                        where s.id = o.id and s.rank <> o.rank
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Says which rule of the agenda gives its dates. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(StopId id, UUID rule) {
        db.sql("update tours.stop set recurrence_id = ?, version = version + 1, updated_at = now() where id = ?")
                .param(rule)
                .param(id.value())
                .update();
    }

    /** Counts a change of its dates, so that whoever looked before is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void touch(StopId id) {
        db.sql("update tours.stop set version = version + 1, updated_at = now() where id = ?")
                .param(id.value())
                .update();
    }

    /** The unit stops there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void retire(StopId id) {
        db.sql("update tours.stop set retired_at = ?, version = version + 1, updated_at = now() where id = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
    }

    /** Keeps new sessions as passages, each at its stop; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void passAll(Map<SessionId, StopId> passages) {
        List<SessionId> sessions = List.copyOf(passages.keySet());
        db.sql("""
                        insert into tours.passage (session_id, stop_id)
                        select p.session, p.stop
                        from unnest(cast(:sessions as uuid[]), cast(:stops as uuid[])) as p (session, stop)
                        """)
                .param(
                        "sessions",
                        sessions.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .param(
                        "stops",
                        sessions.stream()
                                .map(one -> Objects.requireNonNull(passages.get(one))
                                        .value()
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Keeps a session as a passage at a stop. */
    @Transactional(propagation = Propagation.MANDATORY)
    void pass(StopId id, SessionId session) {
        db.sql("""
                        insert into tours.passage (session_id, stop_id) values (?, ?)
                        on conflict (session_id) do update set stop_id = excluded.stop_id
                        """).param(session.value()).param(id.value()).update();
    }
}
