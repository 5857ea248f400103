package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that has been worded and is about to enter the queue. The secrets' places are still between braces. */
record NewMessage(
        Message asked,
        Channel channel,
        boolean urgent,
        String subject,
        String body,
        Map<String, String> secrets,
        @Nullable String unsubscribe,
        Instant due,
        Instant next) {}
