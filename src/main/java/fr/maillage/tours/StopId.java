package fr.maillage.tours;

import java.util.UUID;

/** Names a stop of a tour for ever. */
public record StopId(UUID value) {}
