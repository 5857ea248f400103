package fr.maillage.directory.domain.search;

import fr.maillage.directory.domain.search.Filters.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What remains after filtering, and how many each further filter would leave. A group's own ticks do not reduce its own
 * counts: ticking a second service adds places, and the numbers must say so. The stops of a unit count once: the first that
 * passes stands for it.
 *
 * @param passing the places left, in the order they came, one a unit
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
        Map<UUID, Unit> units = new HashMap<>();
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
            Unit unit = place.unit() == null ? null : units.computeIfAbsent(place.unit(), _ -> new Unit());
            if (failures == 0 && isFirst(unit, Unit.PASSING)) {
                passing.add(place);
            }
            count(counts[0], place.services(), failed, Group.SERVICE, unit, 0);
            count(counts[1], place.audiences(), failed, Group.AUDIENCE, unit, 1);
            count(counts[2], place.cares(), failed, Group.CARE, unit, 2);
            count(counts[3], place.costs(), failed, Group.COST, unit, 3);
            count(counts[4], place.accesses(), failed, Group.ACCESS, unit, 4);
            count(counts[5], place.programmes(), failed, Group.LABEL, unit, 5);
            count(counts[6], place.labels(), failed, Group.LABEL, unit, 6);
            boolean isRemote = counted(failed, Group.ACCESS) && (place.supports() & remoteBit) != 0;
            boolean isOpen = counted(failed, Group.OPEN) && openNow.test(place.hoursId());
            boolean isItinerant = counted(failed, Group.ITINERANT) && place.itinerant();
            remote += isRemote && isFirst(unit, Unit.REMOTE) ? 1 : 0;
            open += isOpen && isFirst(unit, Unit.OPEN) ? 1 : 0;
            itinerant += isItinerant && isFirst(unit, Unit.ITINERANT) ? 1 : 0;
        }
        return new Facets(
                passing, counts[0], counts[1], counts[2], counts[3], counts[4], remote, counts[5], counts[6], open,
                itinerant);
    }

    /** The places left without counting the others, each stop of a unit by itself. */
    public static List<Candidate> every(
            List<Candidate> candidates, Filters filters, int remoteBit, IntPredicate openNow) {
        return candidates.stream()
                .filter(place ->
                        Arrays.stream(GROUPS).allMatch(group -> filters.passes(group, place, remoteBit, openNow)))
                .toList();
    }

    /** What has been counted of a unit so far. */
    private static final class Unit {

        private static final int PASSING = 1;
        private static final int REMOTE = 2;
        private static final int OPEN = 4;
        private static final int ITINERANT = 8;

        private final int[] bits = new int[7];
        private int seen;
    }

    private static boolean isFirst(@Nullable Unit unit, int mark) {
        if (unit == null) {
            return true;
        }
        boolean first = (unit.seen & mark) == 0;
        unit.seen |= mark;
        return first;
    }

    private static boolean counted(@Nullable Group failed, Group group) {
        return failed == null || failed == group;
    }

    private static void count(
            int[] counts, int mask, @Nullable Group failed, Group group, @Nullable Unit unit, int column) {
        if (!counted(failed, group)) {
            return;
        }
        int fresh = mask & 0x7FFF_FFFF;
        if (unit != null) {
            fresh &= ~unit.bits[column];
            unit.bits[column] |= fresh;
        }
        for (int rest = fresh; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }
}
