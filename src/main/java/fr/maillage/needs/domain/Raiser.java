package fr.maillage.needs.domain;

/** Who says that something is lacking. Stored by name: never rename. */
public enum Raiser {
    COMMUNE,
    HELPER,
    ASSOCIATION,
    RESIDENT
}
