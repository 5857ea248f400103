package fr.maillage.directory.app.upkeep;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Places that said nothing for long. Time runs from the day on which somebody last said that the sheet is right, or else from the
 * first time that the place was asked; a place that was neither checked nor asked is nobody’s debtor.
 */
@Repository
public class Overdue {

    /** What the list may be sorted by: the longest silence first. */
    public static final Sorts SORTS = Sorts.by("depuis", "s.since")
            .or("lieu", "d.plain_name")
            .or("commune", "d.commune_name", "d.plain_name")
            .lastly("s.id");

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** Both kinds of debtor, each by its own index. */
    private static final String SINCE = """
            select p.id, p.checked_on as since, l.last from directory.place p
            left join lateral (select max(asked_at) as last from directory.confirmation_request r where r.place_id = p.id) l on true
            where p.gone_at is null and p.checked_on is not null and p.checked_on <= :limit
            union all
            select p.id, cast(l.first at time zone 'Europe/Paris' as date) as since, l.last
            from (select place_id, min(asked_at) as first, max(asked_at) as last from directory.confirmation_request
                  group by place_id) l
            join directory.place p on p.id = l.place_id
            where p.gone_at is null and p.checked_on is null
              and cast(l.first at time zone 'Europe/Paris' as date) <= :limit
            """;

    private static final String SILENT = " from (" + SINCE + """
            ) s join directory.place_desk d on d.place_id = s.id
             where (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                    or d.commune_code = any (cast(:communes as text[])))
            """;

    private final JdbcClient db;
    private final UpkeepSettings settings;
    private final Clock clock;

    Overdue(JdbcClient db, UpkeepSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** A place that said nothing, and when it was last asked. */
    public record Row(
            UUID id,
            String code,
            String name,
            String communeName,
            LocalDate since,
            @Nullable LocalDate asked) {}

    /** How many said nothing for so long that a person should take over. */
    public int countSilent(Reach reach) {
        return with(db.sql("select count(*)" + SILENT), reach)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Row> listSilent(Reach reach, Listing listing) {
        return silent(reach, listing.sort(), listing.limit(), listing.offset());
    }

    /** The first few. */
    public List<Row> firstSilent(Reach reach, int most) {
        return silent(reach, SORTS.read(null), most, 0);
    }

    private List<Row> silent(Reach reach, Sort sort, int limit, int offset) {
        return with(db.sql("""
                        select s.id, d.code, d.name, d.commune_name, s.since,
                               cast(s.last at time zone 'Europe/Paris' as date) as asked
                        """ + SILENT + " order by " + sort.orderBy() + " limit :most offset :offset"), reach)
                .param("most", limit)
                .param("offset", offset)
                .query(Row.class)
                .list();
    }

    /**
     * Places to be reminded today: silent since the months of the settings, not asked within them, reachable one way or another,
     * not yet in a person’s hands; the longest silence first, never more than what is left of the day’s number.
     */
    List<UUID> listToRemind() {
        UpkeepSettings.Settings asked = settings.get();
        if (asked.remindMonths() == 0) {
            return List.of();
        }
        LocalDate today = today();
        int sentToday = db.sql("""
                        select count(*) from directory.confirmation_request where automatic and asked_at >= :midnight
                        """)
                .param("midnight", today.atStartOfDay(FRANCE).toOffsetDateTime())
                .query(Integer.class)
                .single();
        LocalDate limit = today.minusMonths(asked.remindMonths());
        return db.sql("select s.id from (" + SINCE + """
                        ) s join directory.place p on p.id = s.id
                        where s.since > :escalated and (s.last is null or s.last < :asked)
                          and (cardinality(p.emails) > 0 or p.address <> '' or p.phone is not null)
                        order by s.since, s.id limit :most
                        """)
                .param("limit", limit)
                .param("escalated", today.minusMonths(asked.escalateMonths()))
                .param("asked", limit.plusDays(1).atStartOfDay(FRANCE).toOffsetDateTime())
                .param("most", Math.max(0, asked.mostADay() - sentToday))
                .query(UUID.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    private StatementSpec with(StatementSpec statement, Reach reach) {
        return reach.bind(statement)
                .param("limit", today().minusMonths(settings.get().escalateMonths()));
    }
}
