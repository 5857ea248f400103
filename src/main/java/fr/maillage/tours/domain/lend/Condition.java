package fr.maillage.tours.domain.lend;

/** How a thing came back. Stored by name: never rename. */
public enum Condition {
    GOOD,
    WORN,
    /** Not to be lent before it is mended. */
    BROKEN
}
