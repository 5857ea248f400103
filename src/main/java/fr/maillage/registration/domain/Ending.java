package fr.maillage.registration.domain;

/** Why a registration is over. Stored by name: never rename. */
public enum Ending {
    /** The person said that they would not come. */
    PERSON,
    /** One of us took it out. */
    STAFF,
    /** A seat was offered, and nobody answered in time. */
    LAPSED,
    /** The session began before a seat was free. */
    STARTED,
    /** The person asked to be forgotten. */
    ERASED
}
