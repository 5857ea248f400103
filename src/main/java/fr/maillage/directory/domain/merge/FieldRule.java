package fr.maillage.directory.domain.merge;

/** Which of several records a value is taken from. A value written by hand comes before any of them. */
public enum FieldRule {
    /** The record of the source that is believed first. */
    PRIORITY,
    /** The record that was brought up to date last. */
    NEWEST,
    /** The record that says most. */
    LONGEST,
    /** All records together; for lists only. */
    UNION
}
