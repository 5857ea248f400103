package fr.maillage.agenda;

/** What a session is for the public. « Complet » and « passée » are not states: they follow from the seats and the clock. Stored by name: never rename. */
public enum SessionState {
    /** Being prepared; nobody outside sees it. */
    DRAFT,
    /** Announced. */
    PUBLISHED,
    /** Announced, then called off; still shown, so that nobody comes in vain. */
    CANCELLED
}
