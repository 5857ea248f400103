package fr.maillage.needs;

/**
 * Where a need stands. The ways between them are {@code needs.domain.NeedEvent}.
 */
public enum NeedState {
    /** Somebody said it; nobody has answered yet. */
    RAISED,
    /** The coordinator has read it, called if need be, and said by when there will be an answer. */
    UNDERSTOOD,
    /** Sessions or stops of a tour are planned for it. */
    PLANNED,
    /** It was answered. */
    MET,
    /** It was answered in part. */
    PARTLY_MET,
    /** It cannot be answered, for a reason that was told. */
    NOT_POSSIBLE,
    /** The commune has had the last word. */
    CLOSED,
    /** It says what another need says, and lives on in that one. */
    JOINED;

    /** Whether somebody still waits for an answer. */
    public boolean isOpen() {
        return this == RAISED || this == UNDERSTOOD || this == PLANNED;
    }
}
