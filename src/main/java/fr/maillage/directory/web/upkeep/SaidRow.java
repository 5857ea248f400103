package fr.maillage.directory.web.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What the sheet says of one thing, or what it would say.
 *
 * @param value in words; empty when nothing is said
 * @param before in words, when something else was said before; null when nothing changes
 * @param href where to change it; null when it cannot be here
 */
public record SaidRow(
        String label,
        String value,
        @Nullable String before,
        @Nullable String href) {}
