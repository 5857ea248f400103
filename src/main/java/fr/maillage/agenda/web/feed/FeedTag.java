package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.app.feed.FeedSessions.Stamp;

/** What tells one answer of a feed from another. */
final class FeedTag {

    /** Grows when a feed is written otherwise though its sessions are the same. */
    private static final int FORM = 1;

    private FeedTag() {}

    /** A weak entity tag, with its quotes; {@code said} is whatever else the answer depends on. */
    static String of(Stamp stamp, String... said) {
        return "W/\"" + FORM + "-" + stamp.tag() + "-"
                + Integer.toHexString(String.join("\n", said).hashCode()) + "\"";
    }
}
