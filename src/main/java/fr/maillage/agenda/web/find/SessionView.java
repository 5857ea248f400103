package fr.maillage.agenda.web.find;

import org.jspecify.annotations.Nullable;

/**
 * A session in a list, in words.
 *
 * @param number its rank; null in a list without numbers
 * @param when the hours, or the whole date where no heading says it
 * @param where commune and distance
 * @param spot the name of the place; empty when the commune says as much
 * @param about kind, level, cost
 * @param more the dates that follow; null when there are none
 * @param state seats as they are now, or that it is cancelled
 * @param open whether one may come
 * @param alarm whether one had better not come: cancelled
 */
public record SessionView(
        @Nullable String number,
        String name,
        String href,
        String when,
        String where,
        String spot,
        String about,
        @Nullable String more,
        String state,
        boolean open,
        boolean alarm) {

    /** The same with another state. */
    SessionView saying(String other) {
        return new SessionView(number, name, href, when, where, spot, about, more, other, open, alarm);
    }
}
