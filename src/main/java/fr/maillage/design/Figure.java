package fr.maillage.design;

import org.jspecify.annotations.Nullable;

/**
 * A number worth seeing.
 *
 * @param value as written, such as « 1 204 »
 * @param label what is counted
 * @param href where to see what is counted; null when there is nowhere
 */
public record Figure(String value, String label, @Nullable String href) {

    /** A number that leads nowhere. */
    public Figure(String value, String label) {
        this(value, label, null);
    }
}
