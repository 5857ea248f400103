package fr.maillage.notifications;

import java.util.UUID;

/** The identifier of one message that was asked for. */
public record MessageId(UUID value) {}
