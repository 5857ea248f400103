package fr.maillage.agenda.web.feed;

import org.jspecify.annotations.Nullable;

/**
 * Somebody’s own feed.
 *
 * @param address to be copied; null when they have none
 * @param subscribe the same, which opens the calendar of the device
 */
public record OwnFeedPage(
        @Nullable String address, @Nullable String subscribe) {}
