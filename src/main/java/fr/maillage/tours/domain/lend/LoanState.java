package fr.maillage.tours.domain.lend;

/** Where a thing that is lent stands. Stored by name: never rename. */
public enum LoanState {
    RESERVED,
    /** Handed out. */
    OUT,
    BACK,
    CANCELLED
}
