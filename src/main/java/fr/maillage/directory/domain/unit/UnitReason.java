package fr.maillage.directory.domain.unit;

/**
 * Why places look like the stops of one unit.
 *
 * @param value what they share, as it is shown; empty when the kind says all
 * @param count how many of the stops it is true of
 */
public record UnitReason(Kind kind, String value, int count) {

    /** What was looked at. */
    public enum Kind {
        NAME,
        PHONE,
        WEBSITE,
        PARENT,
        /** Their source says that they move. */
        ITINERANT,
        /** The name is that of a vehicle. */
        VEHICLE,
        /** In how many communes they are. */
        COMMUNES
    }
}
