package fr.maillage.agenda;

/** A session that had been announced was called off. Published in the transaction that does it. */
public record SessionCancelled(SessionId session, String reason) {}
