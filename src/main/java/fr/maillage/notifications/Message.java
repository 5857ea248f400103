package fr.maillage.notifications;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person.
 *
 * @param template the identifier of a {@link MessageTemplate}
 * @param to whom
 * @param values what stands in the place of each of its variables; all of them
 * @param key names this very message: given twice, it is one message; such as {@code reminder:<registration>:<date>}
 * @param due not sent before; null for at once
 * @param uselessAfter not sent any more after, such as when a link expires; null for never
 * @param unsubscribe the {@code https} address where the person can say that they want no more of these; for templates
 *     that offer it
 * @param keepDays how long it is kept after it was sent, before the person is taken out of it
 */
public record Message(
        String template,
        Recipient to,
        Map<String, String> values,
        String key,
        @Nullable Instant due,
        @Nullable Instant uselessAfter,
        @Nullable String unsubscribe,
        int keepDays) {

    /** How long a message is kept unless its sender says otherwise. */
    public static final int KEPT_DAYS = 90;

    public Message {
        values = Map.copyOf(values);
    }

    /** To be sent at once and kept as long as others. */
    public static Message now(String template, Recipient to, Map<String, String> values, String key) {
        return new Message(template, to, values, key, null, null, null, KEPT_DAYS);
    }

    /** The same, not to be sent after an instant. */
    public Message uselessAfter(Instant end) {
        return new Message(template, to, values, key, due, end, unsubscribe, keepDays);
    }

    /** The same, not to be sent before an instant. */
    public Message due(Instant start) {
        return new Message(template, to, values, key, start, uselessAfter, unsubscribe, keepDays);
    }
}
