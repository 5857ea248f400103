package fr.maillage.agenda;

import java.time.Instant;

/**
 * A session that had been announced now happens at another time or place. Published in the transaction that does it.
 *
 * @param fromStart when it was to begin
 * @param fromPlace where it was to be, in words
 */
public record SessionMoved(SessionId session, Instant fromStart, String fromPlace, String reason) {}
