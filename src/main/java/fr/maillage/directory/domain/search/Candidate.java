package fr.maillage.directory.domain.search;

import java.util.UUID;

/**
 * A place that may answer, in the few numbers that filtering and counting need. Masks: bit n is the term of ordinal n.
 *
 * @param place its id
 * @param distanceMetres great-circle distance from where the person is; {@link Double#NaN} when they did not say
 * @param hoursId the opening hours text it shares with others; 0 when it gives none
 */
public record Candidate(
        UUID place,
        double distanceMetres,
        int services,
        int audiences,
        int cares,
        int costs,
        int programmes,
        int labels,
        int accesses,
        int supports,
        boolean itinerant,
        int hoursId) {}
