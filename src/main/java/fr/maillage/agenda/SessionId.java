package fr.maillage.agenda;

import java.util.UUID;

/** One date of an activity, for the whole of its life, wherever it is moved. */
public record SessionId(UUID value) {}
