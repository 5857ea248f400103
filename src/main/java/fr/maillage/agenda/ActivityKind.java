package fr.maillage.agenda;

/** What is offered. Stored by name: never rename. */
public enum ActivityKind {
    /** One learns something, with others, on a date (« atelier »). */
    WORKSHOP,
    /** Somebody is there to help, regularly; one just comes (« permanence »). */
    PERMANENCE,
    /** A debate, a show, a council meeting: open to all (« événement »). */
    EVENT
}
