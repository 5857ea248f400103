package fr.maillage.tours.app.unit;

import fr.maillage.agenda.ActivityId;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.UnitKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mobile units with their hours; one statement whatever is asked. The bean has a name of its own, for the directory has units too. */
@Repository("mobileUnits")
public class Units {

    private static final String UNIT = """
            select u.id, u.code, u.name, u.kind, u.about, u.phone, u.activity_id, u.directory_unit, u.services, u.equipment,
                   u.depot_commune, u.depot_address, u.depot_latitude, u.depot_longitude, u.most_stops, u.most_driving,
                   u.cents_per_km, u.cents_per_hour, u.retired_at, u.version,
                   array(select h.weekday || ' ' || h.starts_at || ' ' || h.ends_at
                         from tours.unit_hours h where h.unit_id = u.id order by h.weekday) as hours
            from tours.unit u
            """;

    private static final String BY_NAME = " order by lower(public.unaccent(u.name)), u.id";

    private final JdbcClient db;
    private final Clock clock;

    Units(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that drive, by name. */
    public List<Unit> list() {
        return db.sql(UNIT + "where u.retired_at is null" + BY_NAME)
                .query((row, i) -> unit(row))
                .list();
    }

    /** All there ever were: those that drive by name, then those that were put away. */
    public List<Unit> listAll() {
        return db.sql(UNIT + " order by u.retired_at is not null, lower(public.unaccent(u.name)), u.id")
                .query((row, i) -> unit(row))
                .list();
    }

    /** By identifier, retired or not. */
    public Optional<Unit> find(UnitId id) {
        return db.sql(UNIT + "where u.id = ?")
                .param(id.value())
                .query((row, i) -> unit(row))
                .optional();
    }

    /** By the code that ends its address, retired or not. */
    public Optional<Unit> findByCode(String code) {
        return db.sql(UNIT + "where u.code = ?")
                .param(code)
                .query((row, i) -> unit(row))
                .optional();
    }

    /** The unit whose passages are sessions of this activity, retired or not. */
    public Optional<Unit> findByActivity(ActivityId activity) {
        return db.sql(UNIT + "where u.activity_id = ?")
                .param(activity.value())
                .query((row, i) -> unit(row))
                .optional();
    }

    /** The same, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Unit> lock(UnitId id) {
        db.sql("select id from tours.unit where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Whether a code ends some unit's address already. */
    boolean isCodeTaken(String code) {
        return findByCode(code).isPresent();
    }

    /** Adds one. */
    @Transactional
    void add(Unit unit) {
        db.sql("""
                        insert into tours.unit (id, code, name, kind, about, phone, activity_id, directory_unit, services,
                            equipment, depot_commune, depot_address, depot_latitude, depot_longitude, most_stops,
                            most_driving, cents_per_km, cents_per_hour)
                        values (:id, :code, :name, :kind, :about, :phone, :activity, :directoryUnit, :services,
                            :equipment, :commune, :address, :latitude, :longitude, :mostStops, :mostDriving, :perKm, :perHour)
                        """)
                .params(values(unit))
                .param("code", unit.code())
                .param("activity", unit.activity().value())
                .param("directoryUnit", unit.directoryUnit())
                .update();
        writeHours(unit);
    }

    /**
     * Writes everything but the code and the activity.
     *
     * @return whether it was written; false when its version is not the one that was read
     */
    @Transactional
    boolean change(Unit unit) {
        int changed = db.sql("""
                        update tours.unit set name = :name, kind = :kind, about = :about, phone = :phone,
                            services = :services, equipment = :equipment, depot_commune = :commune,
                            depot_address = :address, depot_latitude = :latitude, depot_longitude = :longitude,
                            most_stops = :mostStops, most_driving = :mostDriving, cents_per_km = :perKm,
                            cents_per_hour = :perHour, version = version + 1, updated_at = now()
                        where id = :id and version = :version
                        """)
                .params(values(unit))
                .param("version", unit.version())
                .update();
        if (changed == 1) {
            db.sql("delete from tours.unit_hours where unit_id = ?")
                    .param(unit.id().value())
                    .update();
            writeHours(unit);
        }
        return changed == 1;
    }

    /** @return whether it was written; false when its version is not the one that was read */
    @Transactional
    boolean retire(UnitId id, int version, boolean retired) {
        return db.sql("""
                        update tours.unit set retired_at = case when :retired then cast(:now as timestamptz) end,
                            version = version + 1, updated_at = now()
                        where id = :id and version = :version
                        """)
                        .param("retired", retired)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private void writeHours(Unit unit) {
        unit.hours()
                .forEach((day, hours) -> db.sql(
                                "insert into tours.unit_hours (unit_id, weekday, starts_at, ends_at) values (?, ?, ?, ?)")
                        .param(unit.id().value())
                        .param(day.getValue())
                        .param(hours.from())
                        .param(hours.to())
                        .update());
    }

    private static Map<String, @Nullable Object> values(Unit unit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", unit.id().value());
        values.put("name", unit.name());
        values.put("kind", unit.kind().name());
        values.put("about", unit.about());
        values.put("phone", unit.phone());
        values.put("services", Terms.mask(unit.services()));
        values.put("equipment", String.join("\n", unit.equipment()));
        values.put("commune", unit.depotCommune().value());
        values.put("address", unit.depotAddress());
        values.put("latitude", unit.depot().lat());
        values.put("longitude", unit.depot().lon());
        values.put("mostStops", unit.mostStops());
        values.put("mostDriving", unit.mostDriving());
        values.put("perKm", unit.centsPerKm());
        values.put("perHour", unit.centsPerHour());
        return values;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("phone"),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getObject("directory_unit", UUID.class),
                Terms.fromMask(Service.class, row.getInt("services")),
                row.getString("equipment")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                new CommuneCode(row.getString("depot_commune")),
                row.getString("depot_address"),
                new LatLon(row.getDouble("depot_latitude"), row.getDouble("depot_longitude")),
                hours(row.getArray("hours")),
                row.getInt("most_stops"),
                row.getInt("most_driving"),
                row.getInt("cents_per_km"),
                row.getInt("cents_per_hour"),
                retired == null ? null : retired.toInstant(),
                row.getInt("version"));
    }

    private static Map<DayOfWeek, Unit.Hours> hours(Array rows) throws SQLException {
        Map<DayOfWeek, Unit.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (String row : (String[]) rows.getArray()) {
            String[] parts = row.split(" ", -1);
            hours.put(
                    DayOfWeek.of(Integer.parseInt(parts[0])),
                    new Unit.Hours(LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
        }
        return hours;
    }
}
