package fr.maillage.tours.app.proposal;

import fr.maillage.agenda.SessionId;
import fr.maillage.design.Dates;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.Effort;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proposals. A search that gives no sign of life for ten seconds, by the database's clock, is read as interrupted: so it is
 * after the machine was killed.
 */
@Repository
public class TourProposals {

    private static final String STATE = """
            case when state = 'SEARCHING' and beat_at < clock_timestamp() - interval '10 seconds' then 'INTERRUPTED' else state end
            """;

    private static final int MOST_LISTED = 200;
    private static final int MOST_WAITING = 20;

    private final JdbcClient db;
    private final Clock clock;

    TourProposals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param units of the input, by name
     * @param visits of the plan; 0 before there is one
     * @param communes of its input
     */
    public record Line(
            String code,
            String name,
            LocalDate first,
            LocalDate last,
            List<String> units,
            ProposalState state,
            int visits,
            Set<String> communes,
            Instant createdAt) {}

    /** The newest 200, newest first. */
    public List<Line> listNewest() {
        return db.sql("select code, name, first_day, last_day, created_at, " + STATE + """
                         as state_now,
                        array(select unit ->> 'name' from jsonb_array_elements(input -> 'vehicles') unit) as units,
                        coalesce(jsonb_array_length(plan -> 'visits'), 0) as visits,
                        array(select village ->> 'commune' from jsonb_array_elements(input -> 'villages') village) as communes
                        from tours.proposal order by created_at desc, id limit :most
                        """)
                .param("most", MOST_LISTED)
                .query((row, i) -> new Line(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        List.of((String[]) row.getArray("units").getArray()),
                        ProposalState.valueOf(row.getString("state_now").strip()),
                        row.getInt("visits"),
                        Set.of((String[]) row.getArray("communes").getArray()),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /**
     * A draft that somebody has to look at.
     *
     * @param communes of its input
     */
    public record Waiting(
            String code, String name, LocalDate first, LocalDate last, int visits, Set<String> communes) {}

    /** Drafts with visits whose last day is not over, that nothing searches any more: the newest 20, newest first. */
    public List<Waiting> listWaiting() {
        return db.sql("""
                        select code, name, first_day, last_day, jsonb_array_length(plan -> 'visits') as visits,
                            array(select village ->> 'commune' from jsonb_array_elements(input -> 'villages') village) as communes
                        from tours.proposal
                        where state = 'READY' and last_day >= :today and jsonb_array_length(plan -> 'visits') > 0
                        order by created_at desc, id limit :most
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), Dates.FRANCE))
                .param("most", MOST_WAITING)
                .query((row, i) -> new Waiting(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("visits"),
                        Set.of((String[]) row.getArray("communes").getArray())))
                .list();
    }

    /** By the end of its address. */
    public Optional<TourProposal> find(String code) {
        return db.sql("select *, " + STATE + " as state_now from tours.proposal where code = :code")
                .param("code", code.replace("\u0000", ""))
                .query((row, i) -> proposal(row))
                .optional();
    }

    /** By identifier. */
    Optional<TourProposal> find(UUID id) {
        return db.sql("select *, " + STATE + " as state_now from tours.proposal where id = :id")
                .param("id", id)
                .query((row, i) -> proposal(row))
                .optional();
    }

    /** The same, locked until the caller's transaction ends. */
    Optional<TourProposal> lock(UUID id) {
        return db.sql("select *, " + STATE + " as state_now from tours.proposal where id = :id for update")
                .param("id", id)
                .query((row, i) -> proposal(row))
                .optional();
    }

    boolean isTaken(String code) {
        return db.sql("select exists (select from tours.proposal where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Adds a proposal whose search has yet to begin; false when it is there already. */
    boolean add(UUID id, String code, String name, Effort effort, PlanInput input) {
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("""
                        insert into tours.proposal (id, code, name, first_day, last_day, effort, state, input, gathered_at, created_at)
                        values (:id, :code, :name, :first, :last, :effort, 'INTERRUPTED', cast(:input as jsonb), :now, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("code", code)
                        .param("name", name)
                        .param("first", input.first())
                        .param("last", input.last())
                        .param("effort", effort.name())
                        .param("input", PlanJson.write(input))
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Another input, read again from what is there; whoever calls holds its row. */
    void refresh(UUID id, PlanInput input) {
        db.sql("""
                        update tours.proposal
                        set input = cast(:input as jsonb), gathered_at = :now, wishes = wishes + 1, version = version + 1, updated_at = now()
                        where id = :id
                        """)
                .param("id", id)
                .param("input", PlanJson.write(input))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes a draft away; false when it is published, searching or gone. */
    boolean delete(UUID id, int version) {
        return db.sql("delete from tours.proposal where id = :id and version = :version and "
                                + STATE
                                + " in ('READY', 'INTERRUPTED')")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Counts a wish that was made or taken back. */
    void countWish(UUID id) {
        db.sql(
                        "update tours.proposal set wishes = wishes + 1, version = version + 1, updated_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    /** It became tours. */
    void publish(UUID id) {
        db.sql("""
                        update tours.proposal
                        set state = 'PUBLISHED', published_at = :now, search = null, version = version + 1, updated_at = now()
                        where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps which session came of which visit; one statement. */
    void keepVisits(UUID id, Map<Plan.Visit, SessionId> sessions) {
        List<Plan.Visit> visits = List.copyOf(sessions.keySet());
        db.sql("""
                        insert into tours.proposal_visit (session_id, proposal_id, commune_code, day, unit_id)
                        select v.session, :id, v.commune, v.day, v.unit
                        from unnest(cast(:sessions as uuid[]), cast(:communes as text[]), cast(:days as date[]),
                            cast(:units as uuid[])) as v (session, commune, day, unit)
                        """)
                .param("id", id)
                .param(
                        "sessions",
                        texts(
                                visits,
                                visit -> Objects.requireNonNull(sessions.get(visit))
                                        .value()))
                .param("communes", texts(visits, Plan.Visit::commune))
                .param("days", texts(visits, Plan.Visit::date))
                .param("units", texts(visits, Plan.Visit::unit))
                .update();
    }

    private static String[] texts(List<Plan.Visit> visits, Function<Plan.Visit, Object> part) {
        return visits.stream().map(visit -> part.apply(visit).toString()).toArray(String[]::new);
    }

    /** A visit that was published. */
    public record Published(String commune, LocalDate day, UUID unit, UUID session) {}

    /** What became of the visits of a published proposal. */
    public List<Published> listPublished(UUID id) {
        return db.sql("select commune_code, day, unit_id, session_id from tours.proposal_visit where proposal_id = :id")
                .param("id", id)
                .query((row, i) -> new Published(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list();
    }

    private static TourProposal proposal(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new TourProposal(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Effort.valueOf(row.getString("effort")),
                ProposalState.valueOf(row.getString("state_now").strip()),
                PlanJson.readInput(row.getString("input")),
                row.getTimestamp("gathered_at").toInstant(),
                PlanJson.readPlan(row.getString("plan")),
                row.getInt("wishes"),
                row.getInt("solved_wishes"),
                row.getDouble("share"),
                row.getBoolean("stop"),
                published == null ? null : published.toInstant(),
                row.getInt("version"));
    }
}
