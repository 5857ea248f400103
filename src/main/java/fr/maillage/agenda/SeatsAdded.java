package fr.maillage.agenda;

/** There are more seats than before: whoever waits may get one. Published in the transaction that does it. */
public record SeatsAdded(SeatingId seating) {}
