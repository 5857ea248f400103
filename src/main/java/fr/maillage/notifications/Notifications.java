package fr.maillage.notifications;

import fr.maillage.notifications.app.TellSomeone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one way to tell someone something. Returns at once: messages are sent from a queue, in the same database. */
@Component
public class Notifications {

    private final TellSomeone tellSomeone;

    Notifications(TellSomeone tellSomeone) {
        this.tellSomeone = tellSomeone;
    }

    /** What became of the request to tell someone something. */
    public sealed interface Told {

        /** Waits for its turn, on this channel; the same key asked before answers the same. */
        record Queued(MessageId id, Channel channel) implements Told {}

        /** None of the channels that the person accepts leads to them: nothing was kept. */
        record Unreachable(List<Channel> accepted) implements Told {}
    }

    /**
     * Puts a message in the queue, within the caller's transaction: if that is rolled back, nothing was asked.
     *
     * @throws IllegalArgumentException when the template is unknown or one of its variables has no value: a bug
     */
    public Told tell(Message message) {
        return tellSomeone.tell(message);
    }

    /** Takes back a message that has not left yet. Answers whether it could. */
    public boolean cancel(String key) {
        return tellSomeone.cancel(key);
    }

    /** The message asked for with this key, if there is one. */
    public Optional<MessageId> find(String key) {
        return tellSomeone.find(key);
    }
}
