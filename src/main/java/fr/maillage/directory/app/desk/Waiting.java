package fr.maillage.directory.app.desk;

import fr.maillage.accounts.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What of the directory waits for somebody: a number and the first few, each in one query. */
@Repository
public class Waiting {

    private static final String REACH = """
             (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
              or d.commune_code = any (cast(:communes as text[])))
            """;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final JdbcClient db;
    private final Clock clock;
    private final DeskPlaces places;

    Waiting(JdbcClient db, Clock clock, DeskPlaces places) {
        this.db = db;
        this.clock = clock;
        this.places = places;
    }

    /**
     * Something that waits.
     *
     * @param total how many wait in all; the same on each
     * @param note a day, a subject; null for nothing
     */
    public record Item(
            long total,
            String code,
            String name,
            String communeName,
            @Nullable String note) {}

    /** An organisation or a place that a search found. */
    public record Hit(@Nullable String code, String name, String note) {}

    /** Places whose hours are not understood, or of which the latest import said something strange. */
    public List<Item> doubtful(Reach reach, int most) {
        places.readHours();
        return with(db.sql("""
                        select count(*) over () as total, d.code, d.name, d.commune_name, cast(null as text) as note
                        from directory.place_desk d
                        left join directory.hours_text h on h.id = d.hours_id
                        where not d.gone
                          and (h.doubtful or (d.source_id, d.source_key) in (
                              select source_id, source_key from directory.open_finding where source_key <> ''))
                          and""" + REACH + """
                        order by d.plain_name, d.place_id limit :most
                        """), reach)
                .param("most", most)
                .query(Item.class)
                .list();
    }

    /** Reports that nobody has dealt with, the oldest first; {@code code} is the report’s own identifier. */
    public List<Item> reported(Reach reach, int most) {
        return with(db.sql("""
                        select count(*) over () as total, r.id::text as code, d.name, d.commune_name, r.subject as note
                        from directory.error_report r
                        join directory.place_desk d on d.place_id = r.place_id
                        where r.state = 'RECEIVED' and""" + REACH + """
                        order by r.created_at, r.id limit :most
                        """), reach)
                .param("most", most)
                .query(Item.class)
                .list();
    }

    /** Sheets that nobody has confirmed for a year, the oldest first. */
    public List<Item> unconfirmed(Reach reach, int most) {
        return with(db.sql("""
                        select count(*) over () as total, d.code, d.name, d.commune_name, d.updated_on::text as note
                        from directory.place_desk d
                        where not d.gone and (d.updated_on is null or d.updated_on < :old) and""" + REACH + """
                        order by d.updated_on nulls first, d.place_id limit :most
                        """), reach)
                .param("old", LocalDate.ofInstant(clock.instant(), FRANCE).minusYears(1))
                .param("most", most)
                .query(Item.class)
                .list();
    }

    /** Places within reach whose name, commune or organisation holds all these plain words. */
    public List<Hit> findPlaces(Reach reach, List<String> words, int most) {
        return with(db.sql("""
                        select d.code, d.name, d.commune_name as note
                        from directory.place_desk d
                        where d.plain like all (cast(:words as text[])) and""" + REACH + """
                        order by d.gone, d.plain_name, d.place_id limit :most
                        """), reach)
                .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
                .param("most", most)
                .query(Hit.class)
                .list();
    }

    /** Organisations that have places within reach. */
    public List<Hit> findOrganisations(Reach reach, String plain, int most) {
        return with(db.sql("""
                        select cast(null as text) as code, o.name, count(*)::text as note
                        from directory.organisation o
                        join directory.place_desk d on d.organisation_id = o.id and not d.gone
                        where o.plain_name like '%' || :plain || '%' and""" + REACH + """
                        group by o.id, o.name order by o.name limit :most
                        """), reach)
                .param("plain", plain)
                .param("most", most)
                .query(Hit.class)
                .list();
    }

    private static StatementSpec with(StatementSpec statement, Reach reach) {
        return reach.bind(statement);
    }
}
