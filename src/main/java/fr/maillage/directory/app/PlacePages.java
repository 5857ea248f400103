package fr.maillage.directory.app;

import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.directory.PlaceQuery.Around;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Places for programs, a page at a time, in the order of their ids, which never change: what is there during the whole walk
 * comes once, whatever is added, changed or taken away meanwhile. Ids grow with time, so what is added comes at the end.
 */
@Repository
public class PlacePages {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ALIKE = """
             and p.id > :after
             and (cardinality(cast(:services as text[])) = 0 or p.services && cast(:services as text[]))
             and (cast(:source as text) is null or p.source_id = :source)
             and (cast(:organisation as uuid) is null or p.organisation_id = :organisation)
             and (cast(:communes as text[]) is null or p.commune_code = any (cast(:communes as text[])))
            """;

    private static final String CIRCLE = """
             join directory.place_search s on s.place_id = p.id
             where s.position <@ cube_enlarge(ll_to_earth(:lat, :lon), :chord, 3)
               and cube_distance(s.position, ll_to_earth(:lat, :lon)) <= :chord
            """;

    private static final String ORDER = " order by p.id limit :most";

    private static final String SHOWN = PlaceMapping.SELECT + " where p.gone_at is null" + ALIKE + ORDER;

    /** Apart, so that a plan made for any commune never stands in for the index of communes. */
    private static final String IN_COMMUNES = PlaceMapping.SELECT
            + " where p.gone_at is null and p.commune_code = any (cast(:communes as text[]))" + ALIKE + ORDER;

    private static final String CHANGED = PlaceMapping.SELECT + " where p.updated_at >= :since" + ALIKE + ORDER;

    private static final String WITHIN = PlaceMapping.SELECT + CIRCLE + " and p.gone_at is null" + ALIKE + ORDER;

    private static final String WITHIN_CHANGED = PlaceMapping.SELECT + """
             where p.updated_at >= :since
               and earth_distance(ll_to_earth(p.latitude, p.longitude), ll_to_earth(:lat, :lon)) <= :metres
            """ + ALIKE + ORDER;

    private static final String NEAREST = PlaceMapping.SELECT + CIRCLE + " and p.gone_at is null" + ALIKE
            + " order by s.position <-> ll_to_earth(:lat, :lon), p.id limit :most";

    private static final String BY_NAME = PlaceMapping.SELECT + " where p.gone_at is null" + ALIKE
            + " order by p.commune_name, p.name, p.id limit :most";

    private final JdbcClient db;

    PlacePages(JdbcClient db) {
        this.db = db;
    }

    /**
     * The next places of a walk.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Place> after(PlaceQuery query, @Nullable PlaceId after, int most) {
        boolean around = query.around() != null;
        String sql;
        if (query.changedSince() != null) {
            sql = around ? WITHIN_CHANGED : CHANGED;
        } else if (around) {
            sql = WITHIN;
        } else {
            sql = query.communes() == null ? SHOWN : IN_COMMUNES;
        }
        return list(sql, query, after == null ? BEFORE_ALL : after.value(), most);
    }

    /** The places that a person looks at: nearest first around a point, else by commune and name. What is gone is not there. */
    public List<Place> first(PlaceQuery query, int most) {
        return list(query.around() == null ? BY_NAME : NEAREST, query, BEFORE_ALL, most);
    }

    private List<Place> list(String sql, PlaceQuery query, UUID after, int most) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("after", after);
        values.put("most", most);
        values.put("services", query.services().stream().map(Enum::name).toArray(String[]::new));
        values.put("source", new SqlParameterValue(Types.VARCHAR, query.source()));
        values.put(
                "organisation",
                new SqlParameterValue(
                        Types.OTHER,
                        query.organisation() == null
                                ? null
                                : query.organisation().value()));
        values.put(
                "communes",
                query.communes() == null
                        ? new SqlParameterValue(Types.ARRAY, null)
                        : query.communes().stream().map(CommuneCode::value).toArray(String[]::new));
        Instant since = query.changedSince();
        if (since != null) {
            values.put("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
        }
        Around around = query.around();
        if (around != null) {
            LatLon centre = around.centre();
            values.put("lat", centre.lat());
            values.put("lon", centre.lon());
            values.put("metres", around.metres());
            values.put("chord", PostgresPlaceSearch.chord(around.metres()));
        }
        return db.sql(sql).params(values).query(PlaceMapping::place).list();
    }

    /**
     * Up to when changes can be told without a gap: every change that is not there yet will be dated then or later. A writer
     * dates its rows from its beginning and shows them at its end; so one that has begun holds this back.
     */
    public Instant readUpTo() {
        return db.sql("""
                        select least(coalesce((select max(updated_at) from directory.place), 'epoch'),
                                     (select min(xact_start) from pg_stat_activity where datname = current_database()))
                        """).query(OffsetDateTime.class).single().toInstant();
    }

    /** When the first place was taken in; 1970 when there is none. */
    public Instant begunAt() {
        return db.sql("select coalesce((select created_at from directory.place order by id limit 1), 'epoch')")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
