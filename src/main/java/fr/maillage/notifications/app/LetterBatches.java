package fr.maillage.notifications.app;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches of letters, each kept as it was printed. */
@Repository
public class LetterBatches {

    /** More are left for the next batch: a printer's tray, and an afternoon of folding. */
    static final int MOST_LETTERS = 500;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT =
            "select number, made_at, letters, pages, posted_at, file is not null as kept from notifications.letter_batch ";

    private final JdbcClient db;
    private final Clock clock;

    LetterBatches(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A letter that is due, locked until the end of the transaction. */
    record Due(
            UUID id,
            String name,
            String language,
            List<String> postalLines,
            String subject,
            String body,
            Map<String, String> secrets) {}

    /** All of them, the last first. */
    public List<LetterBatch> listAll() {
        return db.sql(SELECT + "order by number desc limit 200")
                .query(LetterBatch.class)
                .list();
    }

    /** One of them. */
    public Optional<LetterBatch> find(int number) {
        return db.sql(SELECT + "where number = ?")
                .param(number)
                .query(LetterBatch.class)
                .optional();
    }

    /** The file, the same at each printing. */
    public Optional<byte[]> findFile(int number) {
        return db.sql("select file from notifications.letter_batch where number = ? and file is not null")
                .param(number)
                .query(byte[].class)
                .optional();
    }

    List<Due> lockDue() {
        return db.sql("""
                        select id, name, language, postal_lines, subject, body, secrets from notifications.message
                        where state = 'WAITING' and channel = 'LETTER' and next_at <= :now
                        order by due_at, id limit :most for update skip locked
                        """)
                .param("now", now())
                .param("most", MOST_LETTERS)
                .query(LetterBatches::due)
                .list();
    }

    int keep(int letters, int pages, byte[] file) {
        return db.sql("""
                        insert into notifications.letter_batch (made_at, letters, pages, file) values (?, ?, ?, ?)
                        returning number
                        """)
                .params(now(), letters, pages, file)
                .query(Integer.class)
                .single();
    }

    void markPrinted(List<UUID> ids, int batch) {
        for (UUID id : ids) {
            db.sql("""
                            update notifications.message
                            set state = 'PRINTED', batch = :batch, tries = tries + 1, secrets = null, updated_at = :now
                            where id = :id
                            """)
                    .param("batch", batch)
                    .param("now", now())
                    .param("id", id)
                    .update();
            db.sql("insert into notifications.attempt (message_id, at, outcome, detail) values (?, ?, 'PRINTED', ?)")
                    .params(id, now(), String.valueOf(batch))
                    .update();
        }
    }

    /** Says that a batch was posted; false when it was already. */
    boolean markPosted(int number, @Nullable UUID who) {
        int changed = db.sql("""
                        update notifications.letter_batch set posted_at = :now, posted_by = :who
                        where number = :number and posted_at is null
                        """)
                .param("now", now())
                .param("who", who, Types.OTHER)
                .param("number", number)
                .update();
        if (changed == 1) {
            db.sql("""
                            update notifications.message
                            set state = 'HANDED', sent_at = :now, updated_at = :now,
                                keep_until = cast(:now as date) + keep_days
                            where batch = :number and state = 'PRINTED'
                            """).param("now", now()).param("number", number).update();
        }
        return changed == 1;
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        String secrets = row.getString("secrets");
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                Arrays.asList((String[]) row.getArray("postal_lines").getArray()),
                row.getString("subject"),
                row.getString("body"),
                secrets == null ? Map.of() : JSON.readValue(secrets, TEXTS));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
