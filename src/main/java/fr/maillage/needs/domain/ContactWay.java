package fr.maillage.needs.domain;

/** How whoever raised a need is told what becomes of it. Stored by name: never rename. */
public enum ContactWay {
    /** A telephone that rings: one of us calls. */
    CALL,
    SMS,
    EMAIL,
    LETTER,
    /** They come by and ask. */
    NONE
}
