package fr.maillage.registration.domain;

/** Where a registration stands. Stored by name: never rename. */
public enum RegistrationState {
    /** Has its seats. */
    CONFIRMED,
    /** Waits for seats, in the order of arrival. */
    WAITING,
    /** Seats are held for it until a time, by which the person must say yes. */
    OFFERED,
    /** Over: see {@link Ending}. */
    CANCELLED;

    /** Whether seats are taken for it. */
    public boolean holdsSeats() {
        return this == CONFIRMED || this == OFFERED;
    }
}
