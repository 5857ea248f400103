package fr.maillage.directory.app.quality;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.app.desk.DeskPlaces;
import fr.maillage.directory.domain.quality.CountedField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts the sheets that are shown: how complete, how fresh, how doubtful. Sums over narrow rows, one query each. */
@Repository
public class QualityFigures {

    /** What the lines may be sorted by. */
    public static final Sorts SORTS = Sorts.by("nom", "label")
            .or("fiches", "sheets")
            .or("complet", "completeness")
            .or("frais", "fresh")
            .or("ages", "ageing")
            .or("anciens", "old")
            .or("sans-date", "undated")
            .or("douteux", "doubtful")
            .lastly("key");

    private static final String SUMS = """
            count(*) as sheets, coalesce(round(avg(d.completeness)), 0) as completeness,
            count(*) filter (where d.updated_on >= :half) as fresh,
            count(*) filter (where d.updated_on >= :year and d.updated_on < :half) as ageing,
            count(*) filter (where d.updated_on < :year) as old,
            count(*) filter (where d.updated_on is null) as undated,
            count(*) filter (where h.doubtful or f.source_key is not null) as doubtful
            from directory.place_desk d
            left join directory.hours_text h on h.id = d.hours_id
            left join (select distinct source_id, source_key from directory.open_finding where source_key <> '') f
                   on f.source_id = d.source_id and f.source_key = d.source_key
            where not d.gone
              and (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                   or d.commune_code = any (cast(:communes as text[])))
            """;

    private static final String BY_SOURCE = "select g.*, s.name as label from (select d.source_id as key, " + SUMS
            + " group by d.source_id) g left join directory.source s on s.id = g.key";

    private static final String BY_COMMUNE =
            "select * from (select coalesce(d.commune_code, '') as key, max(d.commune_name) as label, " + SUMS
                    + " group by d.commune_code) g";

    private static final String BY_ORGANISATION =
            "select g.*, o.name as label from (select coalesce(d.organisation_id::text, '') as key, " + SUMS
                    + " group by d.organisation_id) g"
                    + " left join directory.organisation o on o.id = cast(nullif(g.key, '') as uuid)";

    private static final String ALL = "select '' as key, '' as label, " + SUMS;

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int FRESH_MONTHS = 6;

    private final JdbcClient db;
    private final DeskPlaces places;
    private final Clock clock;

    QualityFigures(JdbcClient db, DeskPlaces places, Clock clock) {
        this.db = db;
        this.places = places;
        this.clock = clock;
    }

    /**
     * One source, commune or organisation.
     *
     * @param key what it is known by; empty for the sheets that have none
     * @param label null for the sheets that have none
     * @param completeness mean, of 100
     * @param fresh said right or changed within six months
     * @param ageing within twelve
     * @param old longer ago
     * @param undated nobody ever said when
     * @param doubtful hours not understood, or something strange in the latest import
     */
    public record Line(
            String key,
            @Nullable String label,
            int sheets,
            int completeness,
            int fresh,
            int ageing,
            int old,
            int undated,
            int doubtful) {}

    /** All lines of one dimension, sorted; a few thousand at most, for communes and organisations are few. */
    public List<Line> list(Dimension by, Reach reach, Sort sort) {
        places.readHours();
        StatementSpec statement = switch (by) {
            case SOURCE -> db.sql(BY_SOURCE + " order by " + sort.orderBy());
            case COMMUNE -> db.sql(BY_COMMUNE + " order by " + sort.orderBy());
            case ORGANISATION -> db.sql(BY_ORGANISATION + " order by " + sort.orderBy());
        };
        return with(statement, reach).query(Line.class).list();
    }

    /** Everything within reach, in one line. */
    public Line total(Reach reach) {
        places.readHours();
        return with(db.sql(ALL), reach).query(Line.class).single();
    }

    /** How many sheets lack each counted field. */
    public Map<CountedField, Integer> missing(Reach reach) {
        record Filled(int filled, int sheets) {}
        List<Filled> groups = reach.bind(db.sql("""
                        select d.filled, count(*) as sheets from directory.place_desk d
                        where not d.gone
                          and (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                               or d.commune_code = any (cast(:communes as text[])))
                        group by d.filled
                        """)).query(Filled.class).list();
        Map<CountedField, Integer> missing = new EnumMap<>(CountedField.class);
        for (CountedField field : CountedField.values()) {
            missing.put(
                    field,
                    groups.stream()
                            .filter(group -> (group.filled() & field.bit()) == 0)
                            .mapToInt(Filled::sheets)
                            .sum());
        }
        return missing;
    }

    /** The name of an organisation. */
    public Optional<String> findName(String organisation) {
        return db.sql("select name from directory.organisation where id = cast(:id as uuid)")
                .param("id", organisation)
                .query(String.class)
                .optional();
    }

    private StatementSpec with(StatementSpec statement, Reach reach) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FRANCE);
        return reach.bind(statement)
                .param("half", today.minusMonths(FRESH_MONTHS))
                .param("year", today.minusYears(1));
    }
}
