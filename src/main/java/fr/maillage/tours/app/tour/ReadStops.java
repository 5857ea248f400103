package fr.maillage.tours.app.tour;

import fr.maillage.agenda.ActivityId;
import fr.maillage.design.Dates;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.TourId;
import fr.maillage.tours.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stops as they are read, and the units that they are of. */
@Repository
public class ReadStops {

    private static final String ORDER = " order by u.name, u.id, t.first_day, t.id, s.rank, s.id";
    private static final String PUBLIC =
            " where s.retired_at is null and t.state = 'PUBLISHED' and u.retired_at is null ";
    private static final String NOT_OVER = " and (t.last_day is null or t.last_day >= :today) ";
    private static final String ALL = StopRow.SELECT + PUBLIC + NOT_OVER + ORDER;
    private static final String IN = StopRow.SELECT + PUBLIC + NOT_OVER + " and s.commune_code = :commune " + ORDER;
    private static final String KNOWN = StopRow.SELECT + PUBLIC + " and u.id = ? order by t.first_day desc, s.id desc";
    private static final String OF_TOUR = StopRow.SELECT + " where s.tour_id = ? order by s.rank, s.id";
    private static final String THESE = StopRow.SELECT + " where s.id = any (cast(? as uuid[]))";
    private static final String ONE = StopRow.SELECT + " where s.id = ?";

    private final JdbcClient db;
    private final Clock clock;

    ReadStops(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a unit is called. */
    record Named(UnitId id, String code, String name, ActivityId activity) {}

    /** Those of announced tours that are not over, by unit, tour and number. */
    public List<Stop> list() {
        return db.sql(ALL)
                .param("today", today())
                .query((row, i) -> StopRow.read(row))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    /** The spots that a unit knows: its stops, those of tours that are over among them, the newest tour first. */
    public List<Stop> listKnown(UnitId unit) {
        return db.sql(KNOWN)
                .param(unit.value())
                .query((row, i) -> StopRow.read(row))
                .list();
    }

    /** The same in a commune. */
    public List<Stop> listIn(CommuneCode commune) {
        return db.sql(IN)
                .param("commune", commune.value())
                .param("today", today())
                .query((row, i) -> StopRow.read(row))
                .list();
    }

    /** All of a tour, retired ones included, by number. */
    public List<Stop> listOf(TourId tour) {
        return db.sql(OF_TOUR)
                .param(tour.value())
                .query((row, i) -> StopRow.read(row))
                .list();
    }

    /** Those of these, in no order. */
    public List<Stop> list(Collection<StopId> ids) {
        return db.sql(THESE)
                .param(ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, i) -> StopRow.read(row))
                .list();
    }

    /** By identifier. */
    public Optional<Stop> find(StopId id) {
        return db.sql(ONE)
                .param(id.value())
                .query((row, i) -> StopRow.read(row))
                .optional();
    }

    /** The activities of all units, retired ones included: what they had announced still is. */
    public Set<ActivityId> activities() {
        return new HashSet<>(units().keySet());
    }

    /** The units of the directory that are ours, retired ones included. */
    public Set<UUID> directoryUnits() {
        return new HashSet<>(db.sql("select directory_unit from tours.unit where directory_unit is not null")
                .query(UUID.class)
                .list());
    }

    /** The units, retired ones included, by the activity that their passages are of. */
    Map<ActivityId, Named> units() {
        Map<ActivityId, Named> units = new HashMap<>();
        db.sql("select id, code, name, activity_id from tours.unit").query(row -> {
            ActivityId activity = new ActivityId(row.getObject("activity_id", UUID.class));
            units.put(
                    activity,
                    new Named(
                            new UnitId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            row.getString("name"),
                            activity));
        });
        return units;
    }
}
