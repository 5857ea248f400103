package fr.maillage.design;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a list, a group of boxes or of round buttons.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param detail a few words more, such as how many places the choice leaves; null when there is nothing to add
 */
public record Choice(String value, String label, @Nullable String detail) {

    /** A choice that its label says whole. */
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
