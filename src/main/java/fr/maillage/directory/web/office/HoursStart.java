package fr.maillage.directory.web.office;

import org.jspecify.annotations.Nullable;

/** What the grid of hours begins with: the parameter {@code vue} of its address. */
public enum HoursStart {
    /** The text, where the grid can say it. */
    TEXT,
    /** Nothing: « grille ». */
    EMPTY,
    /** What was understood of a French or mended text: « comprise ». */
    UNDERSTOOD;

    static HoursStart of(@Nullable String view) {
        return "grille".equals(view) ? EMPTY : "comprise".equals(view) ? UNDERSTOOD : TEXT;
    }
}
