package fr.maillage.directory;

/** How far a place's point can be believed. */
public enum PositionPrecision {
    /** The point was given with the place. */
    EXACT,
    /** Only the commune is known: the point is the commune's centre. */
    COMMUNE
}
