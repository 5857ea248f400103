package fr.maillage.directory.app.upkeep;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.ShortCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What people proposed, until it is decided and, later, forgotten. */
@Repository
public class Proposals {

    /** What the list may be sorted by: what waits longest first. */
    public static final Sorts SORTS = Sorts.by("recu", "r.created_at")
            .or("lieu", "d.plain_name", "r.created_at")
            .lastly("r.id");

    private static final int CODE_LENGTH = 6;
    private static final int YEARS_UNANSWERED = 2;
    private static final int MONTHS_ANSWERED = 6;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final String FROM = """
             from directory.proposal r
             left join directory.place m on m.id = r.place_id
             left join directory.place_desk d on d.place_id = coalesce(m.merged_into, m.id)
            """;

    private static final String WHERE = FROM + """
             where (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                    or coalesce(d.commune_code, r.commune_code) = any (cast(:communes as text[])))
               and (:state = '' or (:state = 'DONE' and r.state <> 'WAITING') or r.state = :state)
               and (:kind = '' or r.kind = :kind)
            """;

    private static final String ROWS = """
            select r.*, coalesce(m.merged_into, m.id) as at_place, d.code as place_code, d.name as place_name, d.organisation_id,
                   coalesce(d.commune_code, r.commune_code) as at_commune, coalesce(d.commune_name, '') as commune_name
            """;

    private final JdbcClient db;
    private final Clock clock;

    Proposals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is proposed. */
    public enum Kind {
        CORRECTION,
        NEW,
        /** The place has closed for good. */
        CLOSED
    }

    /** What became of it. */
    public enum State {
        WAITING,
        ACCEPTED,
        PARTLY,
        REFUSED
    }

    /**
     * A proposal beside its place.
     *
     * @param code what the proposer may quote
     * @param placeCode null when it is about none that is known
     */
    public record Proposal(
            UUID id,
            String code,
            @Nullable UUID place,
            Kind kind,
            Map<StandardField, String> before,
            Map<StandardField, String> cells,
            String remark,
            String name,
            String contact,
            String language,
            String origin,
            State state,
            String reason,
            List<String> accepted,
            @Nullable UUID change,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            Instant createdAt,
            boolean forgotten,
            @Nullable String placeCode,
            @Nullable String placeName,
            @Nullable UUID organisation,
            @Nullable String commune,
            String communeName) {}

    /** Keeps a proposal; answers its identifier and the code to quote. */
    Proposal add(UUID id, NewProposal draft) {
        Instant now = clock.instant();
        db.sql("""
                        insert into directory.proposal (id, code, place_id, kind, before, cells, remark, name, contact, language,
                            origin, commune_code, forget_on, created_at, updated_at)
                        values (:id, :code, :place, :kind, cast(:before as jsonb), cast(:cells as jsonb), :remark, :name,
                            :contact, :language, :origin, :commune, :forget, :now, :now)
                        """)
                .param("id", id)
                .param("code", freeCode())
                .param("place", draft.place())
                .param("kind", draft.kind().name())
                .param("before", Cells.json(draft.before()))
                .param("cells", Cells.json(draft.cells()))
                .param("remark", draft.remark())
                .param("name", draft.name())
                .param("contact", draft.contact())
                .param("language", draft.language())
                .param("origin", draft.origin())
                .param("commune", draft.commune())
                .param("forget", today().plusYears(YEARS_UNANSWERED))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return find(id).orElseThrow();
    }

    /** How many came since an instant from the public; so that a flood can be stopped. */
    int countSince(Instant since) {
        return db.sql("select count(*) from directory.proposal where created_at > :since and origin = 'public'")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** One that says the very same of the same place and still waits. */
    Optional<Proposal> findSame(NewProposal draft) {
        return db.sql(ROWS + FROM + """
                         where r.state = 'WAITING' and r.place_id is not distinct from :place and r.kind = :kind
                           and r.cells = cast(:cells as jsonb) and r.remark = :remark and r.contact = :contact limit 1
                        """)
                .param("place", draft.place())
                .param("kind", draft.kind().name())
                .param("cells", Cells.json(draft.cells()))
                .param("remark", draft.remark())
                .param("contact", draft.contact())
                .query(ProposalRow::read)
                .optional();
    }

    /** One proposal. */
    public Optional<Proposal> find(UUID id) {
        return db.sql(ROWS + FROM + " where r.id = :id")
                .param("id", id)
                .query(ProposalRow::read)
                .optional();
    }

    /** The same, locked until the transaction ends, so that two people do not decide it at once. */
    Optional<Proposal> lock(UUID id) {
        return db.sql("select id from directory.proposal where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** How many there are; empty texts ask for all, {@code DONE} for all that are decided. */
    public int count(Reach reach, String state, String kind) {
        return with(db.sql("select count(*)" + WHERE), reach, state, kind)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Proposal> list(Reach reach, String state, String kind, Listing listing) {
        Sort sort = listing.sort();
        return with(
                        db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"),
                        reach,
                        state,
                        kind)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(ProposalRow::read)
                .list();
    }

    /** The first of those that wait, the oldest first. */
    public List<Proposal> listWaiting(Reach reach, int most) {
        return with(db.sql(ROWS + WHERE + " order by r.created_at, r.id limit :most"), reach, "WAITING", "")
                .param("most", most)
                .query(ProposalRow::read)
                .list();
    }

    /** Those that wait about one place. */
    public List<Proposal> waitingFor(UUID place) {
        return db.sql(ROWS + FROM + " where d.place_id = :place and r.state = 'WAITING' order by r.created_at")
                .param("place", place)
                .query(ProposalRow::read)
                .list();
    }

    /** Writes what became of it. */
    void decide(
            UUID id,
            State state,
            String reason,
            Collection<StandardField> accepted,
            @Nullable UUID change,
            @Nullable UUID place,
            @Nullable UUID by) {
        db.sql("""
                        update directory.proposal
                        set state = :state, reason = :reason, accepted = :accepted, change_id = :change,
                            place_id = coalesce(place_id, :place), decided_by = :by, decided_at = :now,
                            forget_on = :forget, updated_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("accepted", accepted.stream().map(StandardField::column).toArray(String[]::new))
                .param("change", change)
                .param("place", place)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("forget", today().plusMonths(MONTHS_ANSWERED))
                .update();
    }

    /** Takes people out of proposals whose end has come; deletes those that are three years old. Answers how many. */
    int forgetDue() {
        int forgotten = db.sql("""
                        update directory.proposal
                        set name = '', contact = '', remark = '', reason = '', decided_by = null, forgotten = true,
                            before = before - array['telephone', 'courriels'], cells = cells - array['telephone', 'courriels']
                        where forget_on < :today and not forgotten
                        """).param("today", today()).update();
        return forgotten
                + db.sql("delete from directory.proposal where created_at < :old")
                        .param(
                                "old",
                                today().minusYears(YEARS_UNANSWERED + 1)
                                        .atStartOfDay(FRANCE)
                                        .toOffsetDateTime())
                        .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    private String freeCode() {
        String code = ShortCode.random(CODE_LENGTH);
        boolean taken = db.sql("select exists (select from directory.proposal where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        return taken ? ShortCode.random(CODE_LENGTH + 2) : code;
    }

    private static StatementSpec with(StatementSpec statement, Reach reach, String state, String kind) {
        return reach.bind(statement).param("state", state).param("kind", kind);
    }
}
