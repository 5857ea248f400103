package fr.maillage.agenda;

/** A session has been announced. Published in the transaction that does it. */
public record SessionPublished(SessionId session, boolean seated) {}
