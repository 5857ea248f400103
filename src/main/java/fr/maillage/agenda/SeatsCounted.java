package fr.maillage.agenda;

/** Seats were taken or given back: what pages say of them is no longer true. Published in the transaction that does it. */
public record SeatsCounted(SeatingId seating) {}
