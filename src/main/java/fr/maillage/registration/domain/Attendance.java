package fr.maillage.registration.domain;

/** Whether somebody came. Counted, never held against them. Stored by name: never rename. */
public enum Attendance {
    PRESENT,
    ABSENT
}
