package fr.maillage.tours.app.unit;

import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.unit.CrewMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who goes with units. Whoever left stays a year, so that past days can be told. */
@Repository
public class Crew {

    private static final String MEMBER = """
            select m.id, m.unit_id, m.person_id, m.name, m.drives, m.animates, m.services, m.left_on, m.version
            from tours.crew_member m
            """;

    private final JdbcClient db;

    Crew(JdbcClient db) {
        this.db = db;
    }

    /** Of a unit: those who are there by name, then those who left. */
    public List<CrewMember> list(UnitId unit) {
        return db.sql(MEMBER
                        + "where m.unit_id = ? order by m.left_on is not null, lower(public.unaccent(m.name)), m.id")
                .param(unit.value())
                .query((row, i) -> member(row))
                .list();
    }

    /** The crews that somebody is or was of. */
    public List<CrewMember> listOf(UUID person) {
        return db.sql(MEMBER + "where m.person_id = ?")
                .param(person)
                .query((row, i) -> member(row))
                .list();
    }

    /** By identifier. */
    public Optional<CrewMember> find(UUID id) {
        return db.sql(MEMBER + "where m.id = ?")
                .param(id)
                .query((row, i) -> member(row))
                .optional();
    }

    /** @return whether they were added; false when they were there already */
    @Transactional
    boolean add(CrewMember member) {
        return db.sql("""
                        insert into tours.crew_member (id, unit_id, person_id, name, drives, animates, services)
                        values (:id, :unit, :person, :name, :drives, :animates, :services)
                        on conflict do nothing
                        """)
                        .param("id", member.id())
                        .param("unit", member.unit().value())
                        .param("person", member.person())
                        .param("name", member.name())
                        .param("drives", member.drives())
                        .param("animates", member.animates())
                        .param("services", Terms.mask(member.services()))
                        .update()
                == 1;
    }

    /** @return whether it was written; false when its version is not the one that was read */
    @Transactional
    boolean change(CrewMember member) {
        return db.sql("""
                        update tours.crew_member set person_id = :person, name = :name, drives = :drives,
                            animates = :animates, services = :services, left_on = :leftOn, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", member.id())
                        .param("person", member.person())
                        .param("name", member.name())
                        .param("drives", member.drives())
                        .param("animates", member.animates())
                        .param("services", Terms.mask(member.services()))
                        .param("leftOn", member.leftOn())
                        .param("version", member.version())
                        .update()
                == 1;
    }

    private static CrewMember member(ResultSet row) throws SQLException {
        return new CrewMember(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getBoolean("drives"),
                row.getBoolean("animates"),
                Terms.fromMask(Service.class, row.getInt("services")),
                row.getObject("left_on", LocalDate.class),
                row.getInt("version"));
    }
}
