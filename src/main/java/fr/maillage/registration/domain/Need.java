package fr.maillage.registration.domain;

/** What those who receive prepare; never why: nothing here speaks of health. Stored by name: never rename. */
public enum Need {
    /** A place that one enters and leaves in a wheelchair. */
    STEP_FREE,
    /** To be fetched. */
    LIFT,
    /** Children to be looked after meanwhile. */
    CHILDCARE
}
