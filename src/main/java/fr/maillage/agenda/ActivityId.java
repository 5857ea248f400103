package fr.maillage.agenda;

import java.util.UUID;

/** Something offered, for the whole of its life. */
public record ActivityId(UUID value) {}
