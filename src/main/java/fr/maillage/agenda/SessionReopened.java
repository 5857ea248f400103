package fr.maillage.agenda;

/** A session that had been called off takes place after all. Published in the transaction that does it. */
public record SessionReopened(SessionId session) {}
