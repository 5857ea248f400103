package fr.maillage.registration.domain;

/** How somebody who signed up is told what happens. Stored by name: never rename. */
public enum ContactChannel {
    EMAIL,
    /** A telephone that takes text messages. */
    SMS,
    /** A telephone that only rings: one of us calls. */
    CALL,
    /** Neither telephone nor e-mail: they come by, or telephone themselves. */
    NONE
}
