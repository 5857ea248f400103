package fr.maillage.notifications;

/** The ways to reach someone. */
public enum Channel {
    EMAIL,
    SMS,
    /** On paper, in the day's batch. */
    LETTER,
    /** By telephone, by one of us. */
    CALL
}
