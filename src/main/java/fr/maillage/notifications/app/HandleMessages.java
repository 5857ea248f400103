package fr.maillage.notifications.app;

import fr.maillage.notifications.domain.State;
import fr.maillage.platform.Audit;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about one message. Each answers false when it is too late: somebody else, or a machine, was quicker. */
@Service
public class HandleMessages {

    /** After as many calls without an answer, the message is given up. */
    public static final int MOST_CALLS = 4;

    private static final Duration CALL_AGAIN = Duration.ofHours(3);

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    HandleMessages(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a telephone call. */
    public enum Call {
        REACHED,
        NO_ANSWER,
        /** On a machine: nobody knows whether it was heard, so the call comes back like one without an answer. */
        MESSAGE_LEFT,
        WRONG_NUMBER
    }

    /** Sends again what was given up, or what may not have gone. */
    @Transactional
    public boolean sendAgain(UUID id, @Nullable UUID who) {
        boolean done = db.sql("""
                        update notifications.message
                        set state = 'WAITING', tries = 0, next_at = :now, claim = null, claim_until = null,
                            keep_until = null, updated_at = :now
                        where id = :id and state in ('UNCERTAIN', 'DEAD') and anonymised_at is null
                        """).param("now", now()).param("id", id).update() == 1;
        return told(done, id, "SENT_AGAIN", who);
    }

    /** Says that an uncertain message did go. */
    @Transactional
    public boolean confirm(UUID id, @Nullable UUID who) {
        boolean done = db.sql("""
                        update notifications.message
                        set state = 'SENT', sent_at = updated_at, claim = null, secrets = null, updated_at = :now,
                            keep_until = cast(:now as date) + keep_days
                        where id = :id and state = 'UNCERTAIN'
                        """).param("now", now()).param("id", id).update() == 1;
        return told(done, id, "CONFIRMED", who);
    }

    /** Gives a message up. */
    @Transactional
    public boolean cancel(UUID id, @Nullable UUID who) {
        boolean done = db.sql("""
                        update notifications.message
                        set state = 'CANCELLED', claim = null, secrets = null, updated_at = :now,
                            keep_until = cast(:now as date) + keep_days
                        where id = :id and state in ('WAITING', 'UNCERTAIN', 'DEAD')
                        """).param("now", now()).param("id", id).update() == 1;
        return told(done, id, "CANCELLED", who);
    }

    /** Ticks a telephone call. Without anybody who answers it comes back three hours later, {@value #MOST_CALLS} times in all. */
    @Transactional
    public boolean tick(UUID id, Call call, @Nullable UUID who) {
        Instant now = clock.instant();
        boolean done = db.sql("""
                        update notifications.message
                        set state = case when :call = 'REACHED' then 'HANDED'
                                         when (:call = 'NO_ANSWER' or :call = 'MESSAGE_LEFT') and tries + 1 < :most then 'WAITING'
                                         else 'DEAD' end,
                            tries = tries + 1,
                            next_at = :again,
                            sent_at = case when :call = 'REACHED' then :now else sent_at end,
                            secrets = case when :call = 'REACHED' then null else secrets end,
                            keep_until = case when (:call = 'NO_ANSWER' or :call = 'MESSAGE_LEFT') and tries + 1 < :most then keep_until
                                              else cast(:now as date) + keep_days end,
                            updated_at = :now
                        where id = :id and channel = 'CALL' and state = 'WAITING'
                        """)
                        .param("call", call.name())
                        .param("most", MOST_CALLS)
                        .param("again", Timestamp.from(now.plus(CALL_AGAIN)))
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
        return told(done, id, call.name(), who);
    }

    /** Whether this may be asked for in that state. */
    public static boolean mayBeSentAgain(MessageLine line) {
        return line.state().canBeSentAgain() && !line.anonymised();
    }

    /** Whether a person has to decide. */
    public static boolean isUncertain(MessageLine line) {
        return line.state() == State.UNCERTAIN;
    }

    private boolean told(boolean done, UUID id, String outcome, @Nullable UUID who) {
        if (done) {
            db.sql("""
                            insert into notifications.attempt (message_id, at, outcome, actor_id)
                            values (:id, :now, :outcome, :who)
                            """)
                    .param("id", id)
                    .param("now", now())
                    .param("outcome", outcome)
                    .param("who", who, Types.OTHER)
                    .update();
            audit.record("notifications.message.handled", "message", id.toString(), Map.of("outcome", outcome));
        }
        return done;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
