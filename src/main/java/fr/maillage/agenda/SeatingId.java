package fr.maillage.agenda;

import java.util.UUID;

/** The seats of one session, or those that all sessions of a series share. */
public record SeatingId(UUID value) {}
