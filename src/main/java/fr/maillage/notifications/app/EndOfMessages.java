package fr.maillage.notifications.app;

import fr.maillage.platform.DailyTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people out of messages that are over, and deletes the printed files. */
@Component
class EndOfMessages implements DailyTask {

    private static final String EMPTY = """
            update notifications.message
            set name = '', email = null, phone = null, postal_lines = '{}', subject = '', body = '', secrets = null,
                unsubscribe = null, anonymised_at = :now, updated_at = :now,
                state = case when state in ('SENT', 'HANDED', 'DEAD', 'CANCELLED') then state else 'CANCELLED' end
            where anonymised_at is null and
            """;

    private static final int KEPT_DAYS = 90;

    /** For what was never settled, or never posted. */
    private static final int LONGEST_DAYS = 365;

    private final JdbcClient db;
    private final Clock clock;
    private final TimeWords timeWords;

    EndOfMessages(JdbcClient db, Clock clock, TimeWords timeWords) {
        this.db = db;
        this.clock = clock;
        this.timeWords = timeWords;
    }

    @Override
    public String name() {
        return "notifications.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    /** What still waits after a year waits for nobody: it is given up like the rest. */
    @Override
    @Transactional
    public String run() {
        LocalDate today = timeWords.date(clock.instant());
        int emptied = db.sql(
                        EMPTY
                                + "(keep_until < :today or (state not in ('SENDING', 'HANDING') and created_at < cast(:today as date) - 365))")
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today)
                .update();
        int files = db.sql("""
                        update notifications.letter_batch set file = null
                        where file is not null and (posted_at < :before or made_at < :longBefore)
                        """)
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(KEPT_DAYS))))
                .param("longBefore", Timestamp.from(clock.instant().minus(Duration.ofDays(LONGEST_DAYS))))
                .update();
        return emptied + files == 0
                ? ""
                : emptied + " messages rendus anonymes, " + files + " lots de courriers effacés";
    }

    /** Takes one person out of one message at once, because they asked; what waits is not sent, a posted batch not printed again. */
    @Transactional
    boolean empty(UUID id) {
        db.sql("""
                        update notifications.letter_batch set file = null
                        where posted_at is not null
                          and number = (select batch from notifications.message where id = ?)
                        """).param(id).update();
        return db.sql(EMPTY + "id = :id and state not in ('SENDING', 'HANDING')")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }
}
