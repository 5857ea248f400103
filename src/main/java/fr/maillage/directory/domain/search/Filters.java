package fr.maillage.directory.domain.search;

import java.util.function.IntPredicate;

/**
 * What the person ticked. Within a group any ticked term will do; between groups all must hold. A mask of 0 asks nothing.
 *
 * @param remote « à distance » is ticked among the ways to get help
 * @param open only what is open now
 * @param itinerant only what comes to people
 */
public record Filters(
        int services,
        int audiences,
        int cares,
        int costs,
        int accesses,
        boolean remote,
        int programmes,
        int labels,
        boolean open,
        boolean itinerant) {

    /** Nothing ticked. */
    public static final Filters NONE = new Filters(0, 0, 0, 0, 0, false, 0, 0, false, false);

    /** The groups of filters, each shown together on the page. */
    public enum Group {
        SERVICE,
        AUDIENCE,
        CARE,
        COST,
        ACCESS,
        LABEL,
        OPEN,
        ITINERANT
    }

    /** Whether anything is ticked. */
    public boolean isAny() {
        return !equals(NONE);
    }

    /** Whether a place passes one group. */
    boolean passes(Group group, Candidate place, int remoteBit, IntPredicate openNow) {
        return switch (group) {
            case SERVICE -> services == 0 || (place.services() & services) != 0;
            case AUDIENCE -> audiences == 0 || (place.audiences() & audiences) != 0;
            case CARE -> cares == 0 || (place.cares() & cares) != 0;
            case COST -> costs == 0 || (place.costs() & costs) != 0;
            case ACCESS ->
                (accesses == 0 && !remote)
                        || (place.accesses() & accesses) != 0
                        || (remote && (place.supports() & remoteBit) != 0);
            case LABEL ->
                (programmes == 0 && labels == 0)
                        || (place.programmes() & programmes) != 0
                        || (place.labels() & labels) != 0;
            case OPEN -> !open || openNow.test(place.hoursId());
            case ITINERANT -> !itinerant || place.itinerant();
        };
    }
}
