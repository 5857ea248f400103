package fr.maillage.agenda.app.plan;

import fr.maillage.accounts.Reach;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sessions as those who plan see them: all that is public, and the drafts within their reach. */
@Repository
public class DeskSessions {

    /** What the list may be sorted by. */
    public static final Sorts SORTS = Sorts.by("date", "s.starts_at")
            .or("titre", "lower(public.unaccent(case when s.title = '' then a.title else s.title end))", "s.starts_at")
            .or("commune", "s.commune_code", "s.starts_at")
            .or("etat", "s.state", "s.starts_at")
            .lastly("s.id");

    /** The most sessions drawn into one month. */
    public static final int MOST_DRAWN = 1_500;

    private static final int AT_ONCE = 500;

    private static final String WHERE = """
             from agenda.session s
             join agenda.activity a on a.id = s.activity_id
             left join agenda.seating t on t.id = s.seating_id
             where tstzrange(s.starts_at, s.ends_at) && tstzrange(:from, :until)
               and (s.state <> 'DRAFT' or :everywhere or a.organisation_id = any (cast(:organisations as uuid[]))
                    or s.commune_code = any (cast(:communes as text[])))
               and (:mineEverywhere or a.organisation_id = any (cast(:mineOrganisations as uuid[]))
                    or s.commune_code = any (cast(:mineCommunes as text[])))
               and (cast(:organisation as uuid) is null or a.organisation_id = :organisation)
               and (:commune = '' or s.commune_code = :commune)
               and (:animator = '' or :animator = case when s.animator_name = '' then a.animator_name
                                                       else s.animator_name end)
               and (:kind = '' or a.kind = :kind)
               and (:state = '' or (:state = 'brouillons' and s.state = 'DRAFT')
                    or (:state = 'publiees' and s.state = 'PUBLISHED')
                    or (:state = 'annulees' and s.state = 'CANCELLED')
                    or (:state = 'completes' and s.state = 'PUBLISHED' and t.taken >= t.seats))
               and (cardinality(cast(:words as text[])) = 0
                    or lower(public.unaccent(s.title || ' ' || a.title || ' ' || s.animator_name || ' ' || s.spot_name))
                       like all (cast(:words as text[])))
            """;

    /**
     * What is asked for.
     *
     * @param from sessions that end after it
     * @param until sessions that begin before it
     * @param reach whose drafts are seen
     * @param mine narrows to what may be edited; everywhere when it does not
     * @param organisation null for any
     * @param commune INSEE code; empty for any
     * @param animator the name as it is shown; empty for anybody
     * @param kind name of an {@link fr.maillage.agenda.ActivityKind}; empty for any
     * @param state brouillons, publiees, annulees, completes; empty for any
     * @param words plain words, all of which must be found
     */
    public record Asked(
            Instant from,
            Instant until,
            Reach reach,
            Reach mine,
            @Nullable UUID organisation,
            String commune,
            String animator,
            String kind,
            String state,
            List<String> words) {}

    private final JdbcClient db;
    private final PlannedSessions sessions;
    private final Clock clock;

    DeskSessions(JdbcClient db, PlannedSessions sessions, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How many there are. */
    public int count(Asked asked) {
        return with(db.sql("select count(*)" + WHERE), asked)
                .query(Integer.class)
                .single();
    }

    /** Soonest first, at most {@value #MOST_DRAWN}. */
    public List<Session> list(Asked asked) {
        return sessions.list(ids(with(db.sql("select s.id" + WHERE + " order by s.starts_at, s.id limit :most"), asked)
                .param("most", MOST_DRAWN)));
    }

    /** One page of them. */
    public List<Session> list(Asked asked, Listing listing) {
        return page(asked, listing.sort(), listing.limit(), listing.offset());
    }

    /** All of them, for a file. */
    public void forEach(Asked asked, Sort sort, Consumer<Session> taker) {
        List<Session> page = page(asked, sort, AT_ONCE, 0);
        for (int offset = AT_ONCE; !page.isEmpty(); offset += AT_ONCE) {
            page.forEach(taker);
            page = page.size() < AT_ONCE ? List.of() : page(asked, sort, AT_ONCE, offset);
        }
    }

    private List<Session> page(Asked asked, Sort sort, int limit, int offset) {
        List<SessionId> ids = ids(with(
                        db.sql("select s.id" + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"),
                        asked)
                .param("limit", limit)
                .param("offset", offset));
        Map<SessionId, Session> found =
                sessions.list(ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Drafts.
     *
     * @param total how many there are
     * @param first the first few
     */
    public record Drafts(int total, List<Session> first) {}

    /** The drafts within reach that are to come. */
    public Drafts drafts(Reach reach, int most) {
        StatementSpec statement = db.sql("""
                        select s.id, count(*) over () as total
                        from agenda.session s join agenda.activity a on a.id = s.activity_id
                        where s.state = 'DRAFT' and s.starts_at > :now
                          and (:everywhere or a.organisation_id = any (cast(:organisations as uuid[]))
                               or s.commune_code = any (cast(:communes as text[])))
                        order by s.starts_at, s.id limit :most
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most);
        Map<SessionId, Integer> totals = new HashMap<>();
        reach.bind(statement).query(row -> {
            totals.put(new SessionId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        int total = totals.values().stream().findFirst().orElse(0);
        return new Drafts(total, sessions.list(totals.keySet()));
    }

    /** Those to come or just past whose words hold all of these, soonest first. */
    public List<Session> search(Reach reach, List<String> words, int most) {
        StatementSpec statement = db.sql("""
                        select s.id
                        from agenda.session s join agenda.activity a on a.id = s.activity_id
                        where s.ends_at > :now
                          and lower(public.unaccent(s.title || ' ' || a.title || ' ' || s.spot_name || ' ' || s.code))
                              like all (cast(:words as text[]))
                          and (s.state <> 'DRAFT' or :everywhere
                               or a.organisation_id = any (cast(:organisations as uuid[]))
                               or s.commune_code = any (cast(:communes as text[])))
                        order by s.starts_at, s.id limit :most
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
                .param("most", most);
        return sessions.list(ids(reach.bind(statement)));
    }

    /** Those of an activity that are to come, drafts and cancelled ones included. */
    public List<Session> listOf(UUID activity, int most) {
        return sessions.list(ids(db.sql("""
                        select id from agenda.session where activity_id = :activity and ends_at > :now
                        order by starts_at, id limit :most
                        """)
                .param("activity", activity)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)));
    }

    private static List<SessionId> ids(StatementSpec statement) {
        return statement.query(UUID.class).list().stream().map(SessionId::new).toList();
    }

    private static StatementSpec with(StatementSpec statement, Asked asked) {
        StatementSpec own = statement
                .param("from", asked.from().atOffset(ZoneOffset.UTC))
                .param("until", asked.until().atOffset(ZoneOffset.UTC))
                .param("organisation", asked.organisation())
                .param("commune", asked.commune())
                .param("animator", asked.animator())
                .param("kind", asked.kind())
                .param("state", asked.state())
                .param(
                        "words",
                        asked.words().stream().map(word -> "%" + word + "%").toArray(String[]::new));
        return asked.mine().bind(asked.reach().bind(own), "mineEverywhere", "mineOrganisations", "mineCommunes");
    }
}
