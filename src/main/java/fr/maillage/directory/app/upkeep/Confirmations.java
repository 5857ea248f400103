package fr.maillage.directory.app.upkeep;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who was asked to read their sheet, how, and what came of it. */
@Repository
public class Confirmations {

    /** What the list may be sorted by: the latest first. */
    public static final Sorts SORTS = Sorts.by("demande", "r.asked_at desc")
            .or("lieu", "d.plain_name", "r.asked_at")
            .or("commune", "d.commune_name", "d.plain_name")
            .lastly("r.id");

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final String WHERE = """
             from directory.confirmation_request r
             join directory.place_desk d on d.place_id = r.place_id
             where (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                    or d.commune_code = any (cast(:communes as text[])))
               and (:state = ''
                    or (:state = 'attente' and r.answered_at is null and r.revoked_at is null and r.expires_at > :now)
                    or (:state = 'repondu' and r.answered_at is not null)
                    or (:state = 'silence' and r.answered_at is null and (r.revoked_at is not null or r.expires_at <= :now)))
               and (:channel = '' or r.channel = :channel)
            """;
    private static final String ROWS = """
            select r.id, r.channel, r.automatic, r.asked_by, r.asked_at, r.expires_at, r.revoked_at, r.answered_at, r.answer,
                   d.code, d.name, d.commune_name
            """;

    private final JdbcClient db;
    private final Clock clock;

    Confirmations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What whoever runs the place answered. */
    public enum Answer {
        RIGHT,
        CORRECTED,
        CLOSED,
        /** Somebody who works here did it in their stead, on the telephone for instance. */
        STAFF
    }

    /** A request that still opens a sheet, answered or not: the place’s own, or that of the place it was merged into since. */
    public record Open(
            UUID id,
            UUID place,
            Instant expiresAt,
            @Nullable Instant answeredAt) {}

    /** A request beside its place. */
    public record Row(
            UUID id,
            String channel,
            boolean automatic,
            @Nullable UUID askedBy,
            Instant askedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            String code,
            String name,
            String communeName) {}

    /** Keeps a request; the one before is over. Call inside a transaction, the place locked. */
    void add(
            UUID id,
            UUID place,
            String channel,
            boolean automatic,
            byte @Nullable [] token,
            byte @Nullable [] code,
            @Nullable UUID by,
            Instant until) {
        db.sql("""
                        insert into directory.confirmation_request
                            (id, place_id, channel, automatic, token_hash, code_hash, asked_by, asked_at, expires_at)
                        values (:id, :place, :channel, :automatic, :token, :code, :by, :now, :until)
                        """)
                .param("id", id)
                .param("place", place)
                .param("channel", channel)
                .param("automatic", automatic)
                .param("token", token, java.sql.Types.BINARY)
                .param("code", code, java.sql.Types.BINARY)
                .param("by", by)
                .param("now", now())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts an end to what was sent to a place before, answered or not; answers the requests whose message may still wait. */
    List<UUID> revoke(UUID place) {
        return db.sql("""
                        update directory.confirmation_request set revoked_at = :now
                        where place_id = :place and revoked_at is null returning id
                        """)
                .param("place", place)
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    /** The request that a link’s or a code’s hash opens; empty when there is none, it is too old or was replaced. */
    Optional<Open> findByHash(byte[] hash) {
        return db.sql("""
                        select r.id, coalesce(p.merged_into, p.id) as place, r.expires_at, r.answered_at
                        from directory.confirmation_request r
                        join directory.place p on p.id = r.place_id
                        where (r.token_hash = :hash or r.code_hash = :hash) and r.revoked_at is null and r.expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", now())
                .query(Open.class)
                .optional();
    }

    /** The same by its identifier. */
    Optional<Open> findOpen(UUID id) {
        return db.sql("""
                        select r.id, coalesce(p.merged_into, p.id) as place, r.expires_at, r.answered_at
                        from directory.confirmation_request r
                        join directory.place p on p.id = r.place_id
                        where r.id = :id and r.revoked_at is null and r.expires_at > :now
                        """).param("id", id).param("now", now()).query(Open.class).optional();
    }

    void answered(UUID id, Answer answer) {
        db.sql("update directory.confirmation_request set answer = :answer, answered_at = :now where id = :id")
                .param("id", id)
                .param("answer", answer.name())
                .param("now", now())
                .update();
    }

    /** How many there are; empty texts ask for all. */
    public int count(Reach reach, String state, String channel) {
        return with(db.sql("select count(*)" + WHERE), reach, state, channel)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Row> list(Reach reach, String state, String channel, Listing listing) {
        Sort sort = listing.sort();
        return with(
                        db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"),
                        reach,
                        state,
                        channel)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(Row.class)
                .list();
    }

    /** All of them, for a file. */
    public void forEach(Reach reach, String state, String channel, Sort sort, Consumer<Row> taker) {
        with(db.sql(ROWS + WHERE + " order by " + sort.orderBy()), reach, state, channel)
                .query(Row.class)
                .list()
                .forEach(taker);
    }

    /** The latest requests of a place, newest first. */
    public List<Row> listOf(UUID place, int most) {
        return db.sql(ROWS + """
                         from directory.confirmation_request r
                         join directory.place_desk d on d.place_id = r.place_id
                         where r.place_id = :place order by r.asked_at desc, r.id limit :most
                        """)
                .param("place", place)
                .param("most", most)
                .query(Row.class)
                .list();
    }

    /** Deletes what is three years old. Answers how many. */
    int forgetDue() {
        return db.sql("delete from directory.confirmation_request where asked_at < :old")
                .param(
                        "old",
                        LocalDate.ofInstant(clock.instant(), FRANCE)
                                .minusYears(3)
                                .atStartOfDay(FRANCE)
                                .toOffsetDateTime())
                .update();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private StatementSpec with(StatementSpec statement, Reach reach, String state, String channel) {
        return reach.bind(statement)
                .param("state", state)
                .param("channel", channel)
                .param("now", now());
    }
}
