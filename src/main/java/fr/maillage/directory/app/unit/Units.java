package fr.maillage.directory.app.unit;

import fr.maillage.directory.app.desk.PlaceChanges.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units there are, and their stops. A place put together from several records is a stop as soon as one of them is. */
@Repository
public class Units {

    private static final String UNIT = """
            select u.id, u.code, u.name, u.made_by_name, u.made_at,
                   (select count(*) from directory.place_search s where s.unit_id = u.id) as stops
            from directory.unit u
            """;

    private static final String STOP = """
            select p.id, p.code, p.slug, p.name, p.commune_name, p.commune_code, p.address, p.hours
            from directory.place_search s
            join directory.place p on p.id = s.place_id
            """;

    private static final String BY_COMMUNE = " order by p.commune_name, p.name, p.id";

    /** A joining place brings the records that were merged into it; a leaving one takes them along. */
    private static final String BELONGS = """
            update directory.place set unit_id = :unit
            where id = any (cast(:ids as uuid[])) or merged_into = any (cast(:ids as uuid[]))""";

    private final JdbcClient db;
    private final Clock clock;

    Units(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<Unit> list() {
        return db.sql(UNIT + "order by lower(public.unaccent(u.name)), u.id")
                .query(Units::unit)
                .list();
    }

    /** The unit of a code. */
    public Optional<Unit> find(String code) {
        return db.sql(UNIT + "where u.code = :code")
                .param("code", code)
                .query(Units::unit)
                .optional();
    }

    /** The unit of an id. */
    public Optional<Unit> find(UUID id) {
        return db.sql(UNIT + "where u.id = :id")
                .param("id", id)
                .query(Units::unit)
                .optional();
    }

    /** The unit that a shown place is a stop of. */
    public Optional<Unit> findOf(UUID place) {
        return db.sql(UNIT + "join directory.place_search s on s.unit_id = u.id where s.place_id = :place")
                .param("place", place)
                .query(Units::unit)
                .optional();
    }

    /** The shown stops of a unit, by commune. */
    public List<Stop> listStops(UUID unit) {
        return db.sql(STOP + "where s.unit_id = :unit" + BY_COMMUNE)
                .param("unit", unit)
                .query(Units::stop)
                .list();
    }

    /** Shown places of no unit whose name, commune or organisation has all these words, or that have this code. */
    public List<Stop> search(List<String> words, String code, int most) {
        return db.sql(STOP + """
                        join directory.place_desk d on d.place_id = p.id
                        where s.unit_id is null and (d.plain like all (cast(:words as text[])) or p.code = :code)
                        """ + BY_COMMUNE + " limit :most")
                .param(
                        "words",
                        words.stream().map(word -> "%" + escaped(word) + "%").toArray(String[]::new))
                .param("code", code)
                .param("most", most)
                .query(Units::stop)
                .list();
    }

    boolean isCodeTaken(String code) {
        return Boolean.TRUE.equals(db.sql("select exists (select from directory.unit where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single());
    }

    void insert(UUID id, String code, String name, Actor actor) {
        db.sql("""
                        insert into directory.unit (id, code, name, made_by, made_by_name, made_at)
                        values (:id, :code, :name, :by, :byName, :now)
                        """)
                .param("id", id)
                .param("code", code)
                .param("name", name)
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(UUID id, String name) {
        db.sql("update directory.unit set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** Its places are nobody's stops from then on. */
    void delete(UUID id) {
        db.sql("delete from directory.unit where id = :id").param("id", id).update();
    }

    void join(UUID unit, Collection<UUID> places) {
        db.sql(BELONGS).param("unit", unit).param("ids", ids(places)).update();
    }

    void leave(Collection<UUID> places) {
        db.sql("""
                        update directory.place set unit_id = null
                        where id = any (cast(:ids as uuid[])) or merged_into = any (cast(:ids as uuid[]))
                        """).param("ids", ids(places)).update();
    }

    /** Every place of a unit, the hidden ones too. */
    List<UUID> listPlaces(UUID unit) {
        return db.sql("""
                        select id from directory.place where unit_id = :unit
                        union select place_id from directory.place_search where unit_id = :unit
                        """).param("unit", unit).query(UUID.class).list();
    }

    static String[] ids(Collection<UUID> places) {
        return places.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("stops"));
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        String slug = row.getString("slug");
        return new Stop(
                row.getObject("id", UUID.class),
                code,
                slug.isEmpty() ? code : slug + "-" + code,
                row.getString("name"),
                row.getString("commune_name"),
                row.getString("commune_code"),
                row.getString("address"),
                row.getString("hours"));
    }
}
