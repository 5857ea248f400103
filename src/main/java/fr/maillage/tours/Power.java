package fr.maillage.tours;

/** Electricity where a unit stands. Stored by name: never rename. */
public enum Power {
    /** Nobody looked yet. */
    UNKNOWN,
    NONE,
    /** An ordinary socket within reach of a cable. */
    OUTLET,
    /** A terminal of the commune's, as for markets. */
    TERMINAL
}
