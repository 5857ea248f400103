package fr.maillage.tours;

import java.util.UUID;

/** Names a mobile unit for ever. */
public record UnitId(UUID value) {}
