package fr.maillage.directory;

/** How far a place's point can be believed, the best first. */
public enum PositionPrecision {
    /** The point was given with the place. */
    EXACT,
    /** The point was found from the address: its number or its street. */
    STREET,
    /** The point was found from the address, which only names a hamlet or a locality. */
    VILLAGE,
    /** Only the commune is known: the point is the commune's centre. */
    COMMUNE
}
