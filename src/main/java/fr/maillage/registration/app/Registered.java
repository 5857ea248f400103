package fr.maillage.registration.app;

import fr.maillage.registration.domain.Registration;

/** What came of a wish to come. */
public sealed interface Registered {

    /** Has its seats. */
    record Confirmed(Registration registration) implements Registered {}

    /**
     * Waits for a seat.
     *
     * @param before how many people wait before
     */
    record Waiting(Registration registration, int before) implements Registered {}

    /**
     * Was there already: nothing more was written.
     *
     * @param sameForm whether the very same form made it, sent twice; otherwise it is known by name and contact only, so
     *     its code is not to be shown to whoever sent this
     */
    record Again(Registration registration, boolean sameForm) implements Registered {}

    /** Somebody of that very name has signed up, and no telephone or e-mail tells the two apart: to be asked. */
    record Namesake() implements Registered {}

    /** Cannot be. */
    record Refused(Reason reason) implements Registered {}

    /** Why not. */
    enum Reason {
        /** There is no such session, or it is not announced yet. */
        UNKNOWN,
        /** Nobody signs up: one just comes. */
        WALK_IN,
        /** It was called off. */
        CALLED_OFF,
        /** It is over. */
        OVER,
        /** It begins soon, or has begun. */
        CLOSED,
        /** Full, without a waiting list. */
        FULL,
        /** More people than there are seats in all. */
        TOO_MANY
    }
}
