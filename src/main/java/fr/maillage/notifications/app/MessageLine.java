package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.domain.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as the screens show it. Secrets are not in it: their places are still between braces. */
public record MessageLine(
        UUID id,
        String template,
        Channel channel,
        State state,
        boolean urgent,
        String name,
        String language,
        @Nullable String email,
        @Nullable String phone,
        List<String> postalLines,
        String subject,
        String body,
        int tries,
        Instant createdAt,
        Instant dueAt,
        Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable Instant uselessAfter,
        @Nullable Integer batch,
        boolean anonymised) {

    /** The address or number of its channel, on one line; empty once taken out. */
    public String address() {
        return switch (channel) {
            case EMAIL -> email == null ? "" : email;
            case SMS, CALL -> phone == null ? "" : phone;
            case LETTER -> String.join(", ", postalLines);
        };
    }
}
