package fr.maillage.agenda;

/** What school holidays change. Stored by name: never rename. */
public enum SchoolPolicy {
    /** Nothing. */
    ANY,
    /** Nobody is there during school holidays. */
    OFF,
    /** Somebody is there during school holidays only. */
    ONLY
}
