package fr.maillage.needs.domain;

/** How a need came to us. Stored by name: never rename. */
public enum RaisedWay {
    /** On the public site. */
    WEB,
    /** Said across a counter, or typed by whoever has it. */
    OFFICE,
    PHONE,
    /** On the blank form, typed in afterwards. */
    PAPER
}
