package fr.maillage.tours;

/** What drives. Stored by name: never rename. */
public enum UnitKind {
    /** One climbs aboard. */
    BUS,
    /** It carries people and things to a room that is lent there. */
    VAN,
    /** Cases that fit into any car (« malle nomade »). */
    KIT
}
