package fr.maillage.directory.domain.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that may answer, in the few numbers that filtering and counting need. Masks: bit n is the term of ordinal n.
 *
 * @param place its id
 * @param distanceMetres great-circle distance from where the person is; {@link Double#NaN} when they did not say
 * @param hoursId the opening hours text it shares with others; 0 when it gives none
 * @param unit the unit that it is a stop of; null for most
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
        int hoursId,
        @Nullable UUID unit) {

    /** The same places without the further stops of a unit that has come before: its nearest one stands for it. */
    public static List<Candidate> oneEach(List<Candidate> places) {
        Set<UUID> seen = new HashSet<>();
        return places.stream()
                .filter(place -> place.unit() == null || seen.add(place.unit()))
                .toList();
    }
}
