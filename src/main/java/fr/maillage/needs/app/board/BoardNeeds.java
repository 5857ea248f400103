package fr.maillage.needs.app.board;

import fr.maillage.design.Dates;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.app.NeedSight.Sight;
import fr.maillage.shared.LatLon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Needs as the board lists and counts them. One statement a list. */
@Repository
public class BoardNeeds {

    /** Without a promise, an answer is owed within so many days. */
    public static final int ANSWER_DAYS = 7;

    /** What the board may be sorted by; usually what is late first, then by the day an answer is owed. */
    public static final Sorts SORTS = Sorts.by(
                    "reponse",
                    "case when late then 0 when due is not null then 1 when state = 'PLANNED' then 2 else 3 end",
                    "due",
                    "press",
                    "raised_at")
            .or("commune", "array_position(cast(:names as text[]), commune_code)", "raised_at")
            .or("age", "raised_at")
            .or("urgence", "press", "raised_at")
            .or("personnes", "all_people")
            .or("etat", "stage", "raised_at")
            .lastly("id");

    private static final String LINES = """
            with line as (
                select n.*, n.people + coalesce((select sum(j.people) from needs.need j where j.joined_to = n.id), 0) as all_people,
                       d.due, coalesce(d.due < cast(:today as date), false) as late,
                       case n.urgency when 'PRESSING' then 0 when 'SOON' then 1 else 2 end as press,
                       array_position(array['RAISED', 'UNDERSTOOD', 'PLANNED', 'MET', 'PARTLY_MET', 'NOT_POSSIBLE', 'CLOSED',
                                            'JOINED'], n.state) as stage
                from needs.need n
                cross join lateral (
                    select case when n.state in ('RAISED', 'UNDERSTOOD') then coalesce(n.answer_by,
                               cast(n.raised_at at time zone 'Europe/Paris' as date) + :owed) end as due
                ) d
                where n.state = any (:states)
                  and (cast(:sight as text[]) is null or n.commune_code = any (cast(:sight as text[])) or n.raised_by_id = :person)
                  and (cast(:communes as text[]) is null or n.commune_code = any (cast(:communes as text[])))
                  and (:services = 0 or (:services > 0 and n.services & :services <> 0) or (:services < 0 and n.services = 0))
                  and n.raised_at <= :youngest and n.raised_at > :oldest
                  and (cast(:urgency as text) is null or n.urgency = :urgency)
            )
            """;

    private static final String COUNT = LINES + "select count(*) from line where late or not :late";
    private static final String LIST = LINES + "select * from line where late or not :late order by ";
    private static final String PAGE = " limit :most offset :skipped";
    private static final String GROUPS = LINES + """
            select commune_code, services, state, late, count(*) as needs from line
            group by commune_code, services, state, late
            """;

    private final JdbcClient db;
    private final Clock clock;

    BoardNeeds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many. */
    public int count(BoardAsked asked) {
        return asked(db.sql(COUNT), asked)
                .param("late", asked.states() == BoardStates.LATE)
                .query(Integer.class)
                .single();
    }

    /** Those of a page. */
    public List<BoardLine> list(BoardAsked asked, Listing listing) {
        Sort sort = listing.sort();
        return asked(db.sql(LIST + sort.orderBy() + PAGE), asked)
                .param("late", asked.states() == BoardStates.LATE)
                .param("names", asked.names().toArray(String[]::new))
                .param("most", listing.limit())
                .param("skipped", listing.offset())
                .query(BoardNeeds::read)
                .list();
    }

    /** All of them, one after the other. */
    public void forEach(BoardAsked asked, Sort sort, Consumer<BoardLine> taker) {
        asked(db.sql(LIST + sort.orderBy()), asked)
                .param("late", asked.states() == BoardStates.LATE)
                .param("names", asked.names().toArray(String[]::new))
                .query(BoardNeeds::read)
                .list()
                .forEach(taker);
    }

    /** How many of each kind; of all states every need is read, of those that wait a few. */
    public List<BoardCount> groups(Sight sight, BoardStates states) {
        return asked(db.sql(GROUPS), new BoardAsked(sight, states, 0, null, BoardAge.ANY, null, List.of()))
                .query((row, i) -> new BoardCount(
                        row.getString("commune_code"),
                        row.getInt("services"),
                        NeedState.valueOf(row.getString("state")),
                        row.getBoolean("late"),
                        row.getInt("needs")))
                .list();
    }

    private StatementSpec asked(StatementSpec statement, BoardAsked asked) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Urgency urgency = asked.urgency();
        BoardAge age = asked.age();
        return statement
                .param("today", LocalDate.ofInstant(clock.instant(), Dates.FRANCE))
                .param("owed", ANSWER_DAYS)
                .param("states", asked.states().names())
                .param("sight", array(asked.sight().communes()), Types.ARRAY)
                .param("person", asked.sight().person())
                .param("communes", array(asked.communes()), Types.ARRAY)
                .param("services", asked.services())
                .param("youngest", age.from() == 0 ? now.plusYears(1) : now.minusDays(age.from()))
                .param("oldest", age.until() == Integer.MAX_VALUE ? now.minusYears(1_000) : now.minusDays(age.until()))
                .param("urgency", urgency == null ? null : urgency.name(), Types.VARCHAR);
    }

    private static String @Nullable [] array(@Nullable Set<String> codes) {
        return codes == null ? null : codes.toArray(String[]::new);
    }

    private static BoardLine read(ResultSet row, int number) throws SQLException {
        return new BoardLine(
                row.getString("code"),
                NeedState.valueOf(row.getString("state")),
                row.getString("commune_code"),
                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                Terms.fromMask(Service.class, row.getInt("services")),
                row.getString("workshop"),
                row.getString("words"),
                row.getInt("all_people"),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("answer_by") != null,
                row.getBoolean("late"),
                row.getObject("wished_until", LocalDate.class));
    }
}
