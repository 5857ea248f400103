package fr.maillage.agenda.domain.find;

import fr.maillage.agenda.Level;
import fr.maillage.agenda.domain.find.SessionFilters.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What passes the filters, and how much each further filter would leave: ticking a value of a group already ticked adds, and
 * the numbers must say so. A permanence or a series counts once: its next date stands for it.
 *
 * @param passing best first, one a permanence or series; of a permanence, a cancelled date that comes before the next one too,
 *     so that nobody comes in vain
 * @param more by identifier, how many later dates a session of {@code passing} stands for; none for 0
 * @param themes by bit, as the following ones
 * @param weekdays Monday first
 * @param room in how many one may still come
 */
public record SessionFacets(
        List<Candidate> passing,
        Map<UUID, Integer> more,
        int[] themes,
        int[] levels,
        int[] audiences,
        int[] kinds,
        int[] weekdays,
        int room) {

    private static final int BITS = 31;

    /** What is for all levels suits each of them; « all levels » itself, the first, is no choice. */
    private static final int EVERY_LEVEL = (1 << SessionFilters.LEVELS.size()) - 2;

    private static final Group[] GROUPS = Group.values();

    /** Of nothing. */
    public static final SessionFacets NONE = of(List.of(), SessionFilters.NONE);

    /** The same without bundles: every date that passes, best first. */
    public static List<Candidate> every(Collection<Candidate> candidates, SessionFilters filters) {
        return candidates.stream()
                .filter(session -> Arrays.stream(GROUPS).allMatch(group -> filters.passes(group, session)))
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }

    /** Filters, counts and puts in order. */
    public static SessionFacets of(Collection<Candidate> candidates, SessionFilters filters) {
        Walk walk = new Walk();
        for (Candidate session : candidates) {
            Group failed = null;
            int failures = 0;
            for (Group group : GROUPS) {
                if (!filters.passes(group, session)) {
                    failed = group;
                    failures++;
                }
            }
            if (failures <= 1) {
                walk.count(session, failed);
            }
            if (failures == 0) {
                walk.pass(session);
            }
        }
        return walk.facets();
    }

    /** What has been counted of a bundle, so that it counts once. */
    private static final class Seen {
        private final Map<Group, Integer> bits = new EnumMap<>(Group.class);
    }

    private static final class Walk {

        private final Map<Group, int[]> counts = new EnumMap<>(Group.class);
        private final Map<UUID, Seen> seen = new HashMap<>();
        private final Map<UUID, List<Candidate>> bundles = new HashMap<>();
        private final List<Candidate> alone = new ArrayList<>();

        void count(Candidate session, @Nullable Group failed) {
            Seen bundle = session.isBundled() ? seen.computeIfAbsent(session.bundle(), ignored -> new Seen()) : null;
            count(Group.THEME, session.services(), failed, bundle);
            count(
                    Group.LEVEL,
                    session.level() == Level.ANY ? EVERY_LEVEL : 1 << SessionFilters.LEVELS.indexOf(session.level()),
                    failed,
                    bundle);
            count(Group.AUDIENCE, session.audiences() == 0 ? Integer.MAX_VALUE : session.audiences(), failed, bundle);
            count(Group.KIND, 1 << SessionFilters.KINDS.indexOf(session.kind()), failed, bundle);
            count(Group.WEEKDAY, 1 << SessionFilters.weekday(session), failed, bundle);
            count(Group.ROOM, session.room() && !session.cancelled() ? 1 : 0, failed, bundle);
        }

        private void count(Group group, int mask, @Nullable Group failed, @Nullable Seen bundle) {
            if (failed != null && failed != group) {
                return;
            }
            int fresh = mask;
            if (bundle != null) {
                int counted = bundle.bits.getOrDefault(group, 0);
                fresh &= ~counted;
                bundle.bits.put(group, counted | fresh);
            }
            for (int rest = fresh & Integer.MAX_VALUE; rest != 0; rest &= rest - 1) {
                counted(group)[Integer.numberOfTrailingZeros(rest)]++;
            }
        }

        private int[] counted(Group group) {
            return counts.computeIfAbsent(group, ignored -> new int[BITS]);
        }

        void pass(Candidate session) {
            if (session.isBundled()) {
                bundles.computeIfAbsent(session.bundle(), ignored -> new ArrayList<>())
                        .add(session);
            } else {
                alone.add(session);
            }
        }

        SessionFacets facets() {
            List<Candidate> passing = new ArrayList<>(alone);
            Map<UUID, Integer> more = new HashMap<>();
            bundles.values().forEach(dates -> stand(dates, passing, more));
            passing.sort(Candidate.BEST_FIRST);
            return new SessionFacets(
                    passing,
                    more,
                    counted(Group.THEME),
                    counted(Group.LEVEL),
                    counted(Group.AUDIENCE),
                    counted(Group.KIND),
                    counted(Group.WEEKDAY),
                    counted(Group.ROOM)[0]);
        }

        /** The next date that stands, and the cancelled ones before it; when all are cancelled, the first. */
        private static void stand(List<Candidate> dates, List<Candidate> passing, Map<UUID, Integer> more) {
            dates.sort(java.util.Comparator.comparing(Candidate::startsAt).thenComparing(Candidate::id));
            for (int i = 0; i < dates.size(); i++) {
                Candidate date = dates.get(i);
                if (!date.cancelled()) {
                    passing.addAll(dates.subList(0, i + 1));
                    long later = dates.subList(i + 1, dates.size()).stream()
                            .filter(one -> !one.cancelled())
                            .count();
                    more.put(date.id(), (int) later);
                    return;
                }
            }
            passing.add(dates.getFirst());
        }
    }
}
