package fr.maillage.notifications.domain;

/** Where a message stands. */
public enum State {
    /** Its turn has not come, or it is tried again later. */
    WAITING,
    /** Somebody has it in hand; whatever happens now, it has not been given over. */
    SENDING,
    /** Being given over: from here on until the answer is known, it may have gone. */
    HANDING,
    /** The answer never came: it may have gone, a person has to decide. */
    UNCERTAIN,
    /** A server accepted it. */
    SENT,
    /** In a batch of letters, not posted yet. */
    PRINTED,
    /** Posted, or told on the telephone. */
    HANDED,
    /** Refused for good or too often: a person has to look at it. */
    DEAD,
    /** Taken back, or useless by the time it could have gone. */
    CANCELLED;

    /** Whether a person may still stop it. */
    public boolean canBeCancelled() {
        return this == WAITING || this == UNCERTAIN || this == DEAD;
    }

    /** Whether a person may ask for it to be sent again. */
    public boolean canBeSentAgain() {
        return this == UNCERTAIN || this == DEAD;
    }
}
