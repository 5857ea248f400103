package fr.maillage.tours.app.unit;

import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.AwayReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When units and those who go with them are away. */
@Repository
public class Absences {

    private static final String ABSENCE = "select id, unit_id, member_id, first_day, last_day, reason from tours.away ";

    private final JdbcClient db;

    Absences(JdbcClient db) {
        this.db = db;
    }

    /** Those of a unit and its crew that hold some day of a period, both ends included, soonest first. */
    public List<Absence> list(UnitId unit, LocalDate first, LocalDate last) {
        return db.sql(ABSENCE
                        + "where unit_id = :unit and first_day <= :last and last_day >= :first order by first_day, id")
                .param("unit", unit.value())
                .param("first", first)
                .param("last", last)
                .query((row, i) -> absence(row))
                .list();
    }

    /** By identifier. */
    public Optional<Absence> find(UUID id) {
        return db.sql(ABSENCE + "where id = ?")
                .param(id)
                .query((row, i) -> absence(row))
                .optional();
    }

    /** Adds one; the same identifier twice, because a form was sent twice, is one. */
    @Transactional
    boolean add(Absence absence) {
        return db.sql("""
                        insert into tours.away (id, unit_id, member_id, first_day, last_day, reason)
                        values (:id, :unit, :member, :first, :last, :reason)
                        on conflict do nothing
                        """)
                        .param("id", absence.id())
                        .param("unit", absence.unit().value())
                        .param("member", absence.member())
                        .param("first", absence.first())
                        .param("last", absence.last())
                        .param("reason", absence.reason().name())
                        .update()
                == 1;
    }

    /** @return whether there was one */
    @Transactional
    boolean remove(UUID id) {
        return db.sql("delete from tours.away where id = ?").param(id).update() == 1;
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("member_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                AwayReason.valueOf(row.getString("reason")));
    }
}
