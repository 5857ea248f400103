package fr.maillage.directory.domain.search;

import fr.maillage.directory.domain.search.Filters.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What remains after filtering, and how many each further filter would leave. A group's own ticks do not reduce its own
 * counts: ticking a second service adds places, and the numbers must say so.
 *
 * @param passing the places left, in the order they came
 * @param services by ordinal, as the following ones
 * @param remote how many help from a distance
 * @param open how many are open now
 * @param itinerant how many come to people
 */
public record Facets(
        List<Candidate> passing,
        int[] services,
        int[] audiences,
        int[] cares,
        int[] costs,
        int[] accesses,
        int remote,
        int[] programmes,
        int[] labels,
        int open,
        int itinerant) {

    private static final int BITS = 31;
    private static final Group[] GROUPS = Group.values();

    /** Filters and counts in one walk over the candidates. */
    public static Facets of(List<Candidate> candidates, Filters filters, int remoteBit, IntPredicate openNow) {
        List<Candidate> passing = new ArrayList<>();
        int[][] counts = new int[7][BITS];
        int remote = 0;
        int open = 0;
        int itinerant = 0;
        for (Candidate place : candidates) {
            Group failed = null;
            int failures = 0;
            for (Group group : GROUPS) {
                if (!filters.passes(group, place, remoteBit, openNow)) {
                    failed = group;
                    if (++failures > 1) {
                        break;
                    }
                }
            }
            if (failures > 1) {
                continue;
            }
            if (failures == 0) {
                passing.add(place);
            }
            count(counts[0], place.services(), failed, Group.SERVICE);
            count(counts[1], place.audiences(), failed, Group.AUDIENCE);
            count(counts[2], place.cares(), failed, Group.CARE);
            count(counts[3], place.costs(), failed, Group.COST);
            count(counts[4], place.accesses(), failed, Group.ACCESS);
            count(counts[5], place.programmes(), failed, Group.LABEL);
            count(counts[6], place.labels(), failed, Group.LABEL);
            remote += counted(failed, Group.ACCESS) && (place.supports() & remoteBit) != 0 ? 1 : 0;
            open += counted(failed, Group.OPEN) && openNow.test(place.hoursId()) ? 1 : 0;
            itinerant += counted(failed, Group.ITINERANT) && place.itinerant() ? 1 : 0;
        }
        return new Facets(
                passing, counts[0], counts[1], counts[2], counts[3], counts[4], remote, counts[5], counts[6], open,
                itinerant);
    }

    private static boolean counted(@org.jspecify.annotations.Nullable Group failed, Group group) {
        return failed == null || failed == group;
    }

    private static void count(int[] counts, int mask, @org.jspecify.annotations.Nullable Group failed, Group group) {
        if (!counted(failed, group)) {
            return;
        }
        for (int rest = mask & 0x7FFF_FFFF; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }
}
