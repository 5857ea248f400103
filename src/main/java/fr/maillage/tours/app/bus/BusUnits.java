package fr.maillage.tours.app.bus;

import fr.maillage.agenda.ActivityId;
import fr.maillage.tours.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units as the public knows them: those that drive. */
@Repository
public class BusUnits {

    private final JdbcClient db;

    BusUnits(JdbcClient db) {
        this.db = db;
    }

    /**
     * A unit.
     *
     * @param code ends its address
     * @param kind BUS, VAN or KIT
     * @param about what is done aboard; may be empty
     * @param phone whom to ask, E.164
     * @param activity of the agenda: its passages are sessions of it
     */
    public record BusUnit(
            UnitId id,
            String code,
            String name,
            String kind,
            String about,
            @Nullable String phone,
            ActivityId activity) {

        /** Its public address. */
        public String path() {
            return "/bus/" + code;
        }
    }

    /** All that drive today, oldest first; kits travel in somebody's car, and count too. */
    public List<BusUnit> list() {
        return db.sql("""
                        select id, code, name, kind, about, phone, activity_id from tours.unit
                        where retired_at is null order by created_at, id
                        """).query((row, number) -> unit(row)).list();
    }

    /** Whether there is one. */
    public boolean exist() {
        return db.sql("select exists (select from tours.unit where retired_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The unit whose passages are sessions of this activity. */
    public Optional<BusUnit> findOf(ActivityId activity) {
        return db.sql("select id, code, name, kind, about, phone, activity_id from tours.unit where activity_id = :activity")
                .param("activity", activity.value())
                .query((row, number) -> unit(row))
                .optional();
    }

    /** The units in whose crew somebody is, by their account. */
    public Set<UUID> listRiddenBy(UUID person) {
        return new HashSet<>(db.sql("select unit_id from tours.crew_member where person_id = :person and left_on is null")
                .param("person", person)
                .query(UUID.class)
                .list());
    }

    private static BusUnit unit(ResultSet row) throws SQLException {
        return new BusUnit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("about"),
                row.getString("phone"),
                new ActivityId(row.getObject("activity_id", UUID.class)));
    }
}
