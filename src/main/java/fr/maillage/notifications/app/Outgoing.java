package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that one worker has in hand, whole. {@code claim} proves that it is still theirs. */
record Outgoing(
        UUID id,
        UUID claim,
        Channel channel,
        String name,
        String language,
        @Nullable String email,
        @Nullable String phone,
        String subject,
        String body,
        Map<String, String> secrets,
        @Nullable String unsubscribe,
        int tries,
        int keepDays) {}
