package fr.maillage.notifications;

import fr.maillage.notifications.app.HandleMessages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The telephone calls that a module asked for and nobody has settled yet, for the module's own screens: whoever runs a session
 * calls their own people without reading everybody's messages. Whether they may is for the module to check.
 */
@Component
public class WaitingCalls {

    private static final int MOST = 2_000;

    private final JdbcClient db;
    private final HandleMessages handle;

    WaitingCalls(JdbcClient db, HandleMessages handle) {
        this.db = db;
        this.handle = handle;
    }

    /**
     * One call.
     *
     * @param key as the module gave it
     * @param phone E.164
     * @param body what to say, plain text
     * @param tries how often somebody called in vain
     * @param messageLeft whether the last try left a message
     * @param nextAt not before
     */
    public record Call(
            UUID id,
            String key,
            String template,
            String name,
            String phone,
            String body,
            int tries,
            boolean messageLeft,
            Instant nextAt) {}

    /** What came of it. */
    public enum Outcome {
        REACHED,
        NO_ANSWER,
        MESSAGE_LEFT
    }

    /** The calls of this template, the most pressing first; at most 2,000. */
    public List<Call> list(String template) {
        return db.sql("""
                        select m.id, m.key, m.template, m.name, m.phone, m.body, m.tries, m.next_at,
                               (select a.outcome from notifications.attempt a where a.message_id = m.id
                                order by a.id desc limit 1) = 'MESSAGE_LEFT' as message_left
                        from notifications.message m
                        where m.channel = 'CALL' and m.state = 'WAITING' and m.template = :template
                        order by coalesce(m.useless_after, m.due_at), m.id limit :most
                        """)
                .param("template", template)
                .param("most", MOST)
                .query((row, i) -> new Call(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getString("template"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("body"),
                        row.getInt("tries"),
                        row.getBoolean("message_left"),
                        row.getTimestamp("next_at").toInstant()))
                .list();
    }

    /** Ticks it; false when somebody else settled it before. */
    public boolean tick(UUID id, Outcome outcome, @Nullable UUID who) {
        return handle.tick(
                id,
                switch (outcome) {
                    case REACHED -> HandleMessages.Call.REACHED;
                    case NO_ANSWER -> HandleMessages.Call.NO_ANSWER;
                    case MESSAGE_LEFT -> HandleMessages.Call.MESSAGE_LEFT;
                },
                who);
    }
}
