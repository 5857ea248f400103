package fr.maillage.notifications.app;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try, or one thing that a person did about a message. */
public record Attempt(
        Instant at, String outcome, String detail, @Nullable UUID actorId) {}
