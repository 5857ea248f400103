package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.upkeep.DoorWord;
import fr.maillage.platform.Sealing;
import fr.maillage.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody types question by question, kept until they send it or for a day. */
@Repository
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 20_000;
    private static final String PURPOSE = "directory.draft";

    private final JdbcClient db;
    private final Sealing sealing;
    private final Clock clock;

    Drafts(JdbcClient db, Sealing sealing, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * What was typed so far.
     *
     * @param questions to be asked, in order; empty when whoever types chooses each
     * @param before the columns as they were when first typed over
     */
    public record Draft(
            UUID id,
            @Nullable UUID place,
            List<String> questions,
            Map<StandardField, String> before,
            Map<StandardField, String> cells,
            String remark,
            String name,
            String contact) {

        /** The columns that are wanted otherwise than they were. */
        public Map<StandardField, String> changes() {
            Map<StandardField, String> changes = new EnumMap<>(StandardField.class);
            cells.forEach((field, value) -> {
                if (!value.equals(before.getOrDefault(field, ""))) {
                    changes.put(field, value);
                }
            });
            return changes;
        }
    }

    /** Begins one for anybody; answers the word of its addresses, empty when too many are under way. */
    @Transactional
    public Optional<String> begin(@Nullable UUID place, List<String> questions) {
        int alive = db.sql("select count(*) from directory.sheet_draft")
                .query(Integer.class)
                .single();
        if (alive >= MOST) {
            return Optional.empty();
        }
        String word = DoorWord.forLink();
        insert(
                sealing.hash(PURPOSE, word),
                null,
                place,
                questions,
                clock.instant().plus(KEPT));
        return Optional.of(word);
    }

    /** The one of an address’s word; only of this place. */
    public Optional<Draft> find(String word, @Nullable UUID place) {
        return DoorWord.isLink(word)
                ? db.sql("""
                                select * from directory.sheet_draft
                                where key_hash = :hash and place_id is not distinct from :place and expires_at > :now
                                """)
                        .param("hash", sealing.hash(PURPOSE, word))
                        .param("place", place)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Drafts::row)
                        .optional()
                : Optional.empty();
    }

    /** The one of a request, if something was typed. */
    public Optional<Draft> findOf(UUID request) {
        return db.sql("select * from directory.sheet_draft where request_id = :request")
                .param("request", request)
                .query(Drafts::row)
                .optional();
    }

    /** The one of a request, begun if need be. */
    @Transactional
    public Draft of(Confirmations.Open request) {
        insert(null, request.id(), request.place(), List.of(), request.expiresAt());
        return findOf(request.id()).orElseThrow();
    }

    /** Takes what was typed into the draft; the state before is that of the first time. */
    public void put(UUID id, Map<StandardField, String> before, Map<StandardField, String> cells) {
        db.sql("""
                        update directory.sheet_draft
                        set before = cast(:before as jsonb) || before, cells = cells || cast(:cells as jsonb), updated_at = now()
                        where id = :id
                        """)
                .param("id", id)
                .param("before", Cells.json(before))
                .param("cells", Cells.json(cells))
                .update();
    }

    /** What was seen of the sheet just now is what the draft is compared with from now on. */
    public void see(UUID id, Map<StandardField, String> now) {
        db.sql("update directory.sheet_draft set before = before || cast(:now as jsonb) where id = :id")
                .param("id", id)
                .param("now", Cells.json(now))
                .update();
    }

    /** What is said beside the columns. */
    public void say(UUID id, String remark) {
        db.sql("update directory.sheet_draft set remark = :remark, updated_at = now() where id = :id")
                .param("id", id)
                .param("remark", remark)
                .update();
    }

    /** Who says it. */
    public void sign(UUID id, String name, String contact) {
        db.sql("update directory.sheet_draft set name = :name, contact = :contact, updated_at = now() where id = :id")
                .param("id", id)
                .param("name", name)
                .param("contact", contact)
                .update();
    }

    /** Forgets one, sent or given up. */
    public boolean drop(UUID id) {
        return db.sql("delete from directory.sheet_draft where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteDue() {
        return db.sql("delete from directory.sheet_draft where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(
            byte @Nullable [] hash,
            @Nullable UUID request,
            @Nullable UUID place,
            List<String> questions,
            Instant until) {
        db.sql("""
                        insert into directory.sheet_draft (id, key_hash, request_id, place_id, questions, expires_at)
                        values (:id, :hash, :request, :place, :questions, :until)
                        on conflict (request_id) do nothing
                        """)
                .param("id", UuidV7.at(clock.instant()))
                .param("hash", hash, java.sql.Types.BINARY)
                .param("request", request)
                .param("place", place)
                .param("questions", questions.toArray(String[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Draft row(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("place_id", UUID.class),
                Arrays.asList((String[]) row.getArray("questions").getArray()),
                Cells.read(row.getString("before")),
                Cells.read(row.getString("cells")),
                row.getString("remark"),
                row.getString("name"),
                row.getString("contact"));
    }
}
