package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of permanences, and the days that were taken out of them. */
@Repository
public class Recurrences {

    private static final String SELECT = """
            select id, activity_id, rule, starts_on, until, starts_at, ends_at, zone, public_holidays, school_holidays,
                   place_id, spot_name, address, commune_code, latitude, longitude, room, note, language, features, seats, state, version
            from agenda.recurrence
            """;

    private final JdbcClient db;

    Recurrences(JdbcClient db) {
        this.db = db;
    }

    /** The rule as it stands. */
    public Optional<Recurrence> find(UUID id) {
        return db.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The same, locked until the transaction ends: nobody else changes it or makes its sessions meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Recurrence> lock(UUID id) {
        return db.sql(SELECT + " where id = ? for update")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Those of these identifiers. */
    public List<Recurrence> list(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(SELECT + " where id = any (cast(? as uuid[]))")
                        .param((Object) ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, i) -> read(row))
                        .list();
    }

    /** Those of an activity, oldest first. */
    public List<Recurrence> listOf(ActivityId activity) {
        return db.sql(SELECT + " where activity_id = ? order by id")
                .param(activity.value())
                .query((row, i) -> read(row))
                .list();
    }

    /**
     * Those that go on after a day, announced or not, in a stable order.
     *
     * @param state null for any
     * @param place null for any
     */
    public List<Recurrence> list(LocalDate after, @Nullable SessionState state, @Nullable PlaceId place) {
        return db.sql(SELECT + """
                         where (until is null or until > :after)
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:place as uuid) is null or place_id = :place)
                         order by commune_code, id
                        """)
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("place", place == null ? null : place.value())
                .query((row, i) -> read(row))
                .list();
    }

    /** Adds one, at version 0. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Recurrence rule) {
        db.sql("""
                        insert into agenda.recurrence (id, activity_id, rule, starts_on, until, starts_at, ends_at, zone,
                            public_holidays, school_holidays, place_id, spot_name, address, commune_code, latitude,
                            longitude, room, note, language, features, seats, state)
                        values (:id, :activity, :rule, :startsOn, :until, :from, :to, :zone, :public, :school, :place,
                            :spot, :address, :commune, :lat, :lon, :room, :note, :language, :features, :seats, :state)
                        """)
                .params(values(rule))
                .param("activity", rule.activity().value())
                .update();
    }

    /** Writes all but the activity, whatever its version was; whoever calls holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Recurrence rule) {
        db.sql("""
                        update agenda.recurrence set rule = :rule, starts_on = :startsOn, until = :until,
                            starts_at = :from, ends_at = :to, zone = :zone, public_holidays = :public,
                            school_holidays = :school, place_id = :place, spot_name = :spot, address = :address,
                            commune_code = :commune, latitude = :lat, longitude = :lon, room = :room, note = :note,
                            language = :language, features = :features, seats = :seats, state = :state, version = version + 1, updated_at = now()
                        where id = :id
                        """).params(values(rule)).update();
    }

    /** The days that were taken out, and why. */
    public Map<LocalDate, String> daysOff(UUID id) {
        Map<LocalDate, String> days = new TreeMap<>();
        db.sql("select day, reason from agenda.recurrence_day_off where recurrence_id = ?")
                .param(id)
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), row.getString(2));
                });
        return days;
    }

    /** Takes a day out; a second reason replaces the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(UUID id, LocalDate day, String reason) {
        db.sql("""
                        insert into agenda.recurrence_day_off (recurrence_id, day, reason) values (?, ?, ?)
                        on conflict (recurrence_id, day) do update set reason = excluded.reason
                        """).params(id, day, reason).update();
    }

    /** Puts a day back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(UUID id, LocalDate day) {
        db.sql("delete from agenda.recurrence_day_off where recurrence_id = ? and day = ?")
                .params(id, day)
                .update();
    }

    private static Map<String, @Nullable Object> values(Recurrence rule) {
        Spot spot = rule.spot();
        Regularly when = rule.when();
        PlaceId place = spot.place();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", rule.id());
        values.put("rule", when.rhythm().rule());
        values.put("startsOn", when.startsOn());
        values.put("until", when.until());
        values.put("from", when.from());
        values.put("to", when.to());
        values.put("zone", rule.zone().getId());
        values.put("public", when.offOnPublicHolidays() ? "OFF" : "HELD");
        values.put("school", when.school().name());
        values.put("place", place == null ? null : place.value());
        values.put("spot", place == null ? spot.name() : "");
        values.put("address", place == null ? spot.address() : "");
        values.put("commune", spot.commune().value());
        values.put("lat", spot.position().lat());
        values.put("lon", spot.position().lon());
        values.put("room", spot.room());
        values.put("note", rule.note());
        values.put("language", rule.language());
        values.put("features", rule.features().stream().map(Enum::name).toArray(String[]::new));
        values.put("seats", rule.seats());
        values.put("state", rule.state().name());
        return values;
    }

    private static Recurrence read(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        UUID place = row.getObject("place_id", UUID.class);
        String commune = row.getString("commune_code");
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        Arrays.stream((String[]) row.getArray("features").getArray())
                .map(Feature::valueOf)
                .forEach(features::add);
        return new Recurrence(
                row.getObject("id", UUID.class),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new Regularly(
                        Rhythm.of(rule).orElseThrow(() -> new IllegalStateException("Not a rule of ours: " + rule)),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("public_holidays").equals("OFF"),
                        SchoolPolicy.valueOf(row.getString("school_holidays"))),
                ZoneId.of(row.getString("zone")),
                new Spot(
                        place == null ? null : new PlaceId(place),
                        null,
                        row.getString("spot_name"),
                        row.getString("address"),
                        new CommuneCode(commune),
                        commune,
                        new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                        row.getString("room")),
                row.getString("note"),
                row.getString("language"),
                features,
                row.getObject("seats", Integer.class),
                SessionState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
