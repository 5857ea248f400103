package fr.maillage.tours.app.tour;

import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.TourId;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.tour.Tour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tours as they are kept, each with how many stops it has. */
@Repository
public class KeptTours {

    private static final String SELECT = """
            select t.id, t.code, t.unit_id, u.name as unit_name, u.depot_commune, t.name, t.state, t.first_day, t.last_day,
                   t.version, (select count(*) from tours.stop s where s.tour_id = t.id and s.retired_at is null) as stops
            from tours.tour t
            join tours.unit u on u.id = t.unit_id
            """;

    private final JdbcClient db;

    KeptTours(JdbcClient db) {
        this.db = db;
    }

    /** All, by unit; those that are over come last. */
    public List<Tour> list(LocalDate today) {
        return db.sql(SELECT + """
                         order by t.last_day is not null and t.last_day < :today, lower(public.unaccent(u.name)), u.id,
                                  t.first_day, t.id
                        """)
                .param("today", today)
                .query((row, i) -> tour(row))
                .list();
    }

    /** By the code that ends its address. */
    public Optional<Tour> findByCode(String code) {
        return db.sql(SELECT + " where t.code = ?")
                .param(code)
                .query((row, i) -> tour(row))
                .optional();
    }

    /** By identifier. */
    public Optional<Tour> find(TourId id) {
        return db.sql(SELECT + " where t.id = ?")
                .param(id.value())
                .query((row, i) -> tour(row))
                .optional();
    }

    /** The same, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Tour> lock(TourId id) {
        db.sql("select id from tours.tour where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Adds one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            TourId id,
            String code,
            UnitId unit,
            String name,
            boolean announced,
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable UUID proposal) {
        db.sql("""
                        insert into tours.tour (id, code, unit_id, name, state, first_day, last_day, proposal_id)
                        values (:id, :code, :unit, :name, case when :announced then 'PUBLISHED' else 'DRAFT' end, :first,
                            :last, :proposal)
                        """)
                .param("id", id.value())
                .param("code", code)
                .param("unit", unit.value())
                .param("name", name)
                .param("announced", announced)
                .param("first", first)
                .param("last", last)
                .param("proposal", proposal)
                .update();
    }

    /** Writes its name and days; whoever calls holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(TourId id, String name, LocalDate first, @Nullable LocalDate last) {
        db.sql("""
                        update tours.tour set name = :name, first_day = :first, last_day = :last, version = version + 1,
                            updated_at = now()
                        where id = :id
                        """)
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .param("id", id.value())
                .update();
    }

    /** Makes it public; whoever calls holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    void announce(TourId id) {
        db.sql("update tours.tour set state = 'PUBLISHED', version = version + 1, updated_at = now() where id = ?")
                .param(id.value())
                .update();
    }

    private static Tour tour(ResultSet row) throws SQLException {
        return new Tour(
                new TourId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new CommuneCode(row.getString("depot_commune")),
                row.getString("name"),
                !row.getString("state").equals("DRAFT"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("stops"),
                row.getInt("version"));
    }
}
