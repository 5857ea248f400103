package fr.maillage.accounts;

/** How well a session knows that somebody is who they say. */
public enum Proof {
    /** A link, a password, a code of an invitation, or another site’s word. */
    FIRST,
    /** That, and something only their telephone or their sheet of recovery codes could know. */
    SECOND
}
