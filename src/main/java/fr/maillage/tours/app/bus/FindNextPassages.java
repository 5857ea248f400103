package fr.maillage.tours.app.bus;

import fr.maillage.agenda.Session;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Tours;
import fr.maillage.tours.UnitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** « Quand passe-t-il près de chez moi ? »: the next few passages within reach; further off, honestly, when there is none. */
@Service
public class FindNextPassages {

    /** What people are ready to go for it: as for sessions on a commune’s page. */
    public static final int REACH_METRES = 15_000;

    private static final int FURTHEST_METRES = 150_000;
    private static final int FEW = 3;
    private static final int MOST = 400;
    private static final int MOST_FEW = 12;
    private static final Duration AHEAD = Duration.ofDays(31);

    private final Tours tours;
    private final Clock clock;

    FindNextPassages(Tours tours, Clock clock) {
        this.tours = tours;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param passages those within reach first, soonest first; those that were called off are among them
     * @param beyondMetres how far the nearest stop is where something runs, when nothing does within reach; else null
     */
    public record Next(List<Passage> passages, @Nullable Integer beyondMetres) {

        /** Whether any of them has not been called off. */
        public boolean runs() {
            return passages.stream().anyMatch(FindNextPassages::runs);
        }

        /** Whether something within reach was called off, and all of it. */
        public boolean calledOff() {
            return passages.stream().anyMatch(one -> metres(one) <= REACH_METRES && !FindNextPassages.runs(one))
                    && passages.stream().noneMatch(one -> metres(one) <= REACH_METRES && FindNextPassages.runs(one));
        }
    }

    /** The next three around a point. */
    public Next near(LatLon point, @Nullable UnitId unit) {
        List<Passage> first = few(of(unit, tours.passages(point, REACH_METRES, clock.instant(), MOST_FEW)));
        if (first.stream().filter(FindNextPassages::runs).count() == FEW) {
            return new Next(first, null);
        }
        List<Passage> within = few(of(unit, tours.passages(point, REACH_METRES, clock.instant(), MOST)));
        if (within.stream().anyMatch(FindNextPassages::runs)) {
            return new Next(within, null);
        }
        List<Passage> all = of(unit, tours.passages(point, FURTHEST_METRES, clock.instant(), MOST));
        Optional<Passage> nearest = all.stream()
                .filter(FindNextPassages::runs)
                .min(Comparator.comparingInt(FindNextPassages::metres)
                        .thenComparing(one -> one.session().startsAt()));
        return nearest.map(one -> new Next(
                        Stream.concat(
                                        within.stream(),
                                        few(all.stream()
                                                        .filter(other -> metres(other) == metres(one))
                                                        .toList())
                                                .stream())
                                .toList(),
                        metres(one)))
                .orElseGet(() -> new Next(within, null));
    }

    /** The same within reach only. */
    public Next within(LatLon point) {
        return new Next(few(of(null, tours.passages(point, REACH_METRES, clock.instant(), MOST_FEW))), null);
    }

    /** All of the month ahead, soonest first. */
    public List<Passage> month(@Nullable UnitId unit) {
        Instant now = clock.instant();
        return withoutReplaced(
                unit == null ? tours.passages(now, now.plus(AHEAD)) : tours.passagesOf(unit, now, now.plus(AHEAD)));
    }

    /** Without those that were called off where the unit comes after all, at the same hour: nobody reads both. */
    static List<Passage> withoutReplaced(List<Passage> passages) {
        Set<Object> runs = passages.stream()
                .filter(FindNextPassages::runs)
                .map(FindNextPassages::spot)
                .collect(Collectors.toSet());
        return passages.stream()
                .filter(one -> runs(one) || !runs.contains(spot(one)))
                .toList();
    }

    private static Object spot(Passage passage) {
        Stop stop = passage.stop();
        return List.of(
                passage.unit(),
                passage.session().startsAt(),
                stop == null ? passage.session().spot().position() : stop.id());
    }

    /** All of the days ahead around a point, within reach, soonest first. */
    public List<Passage> within(LatLon point, @Nullable UnitId unit, Duration ahead) {
        Instant until = clock.instant().plus(ahead);
        return of(unit, tours.passages(point, REACH_METRES, clock.instant(), MOST)).stream()
                .filter(one -> one.session().startsAt().isBefore(until))
                .toList();
    }

    private static List<Passage> of(@Nullable UnitId unit, List<Passage> passages) {
        return withoutReplaced(passages).stream()
                .filter(one -> unit == null || one.unit().equals(unit))
                .toList();
    }

    /** Up to the third that runs; what was called off before it is told, so that nobody waits in vain: the first of it when all was. */
    private static List<Passage> few(List<Passage> passages) {
        List<Passage> few = new ArrayList<>();
        int running = 0;
        for (Passage passage : passages) {
            if (running == FEW) {
                break;
            }
            few.add(passage);
            running += runs(passage) ? 1 : 0;
        }
        return running == 0 ? few.subList(0, Math.min(FEW, few.size())) : few;
    }

    private static boolean runs(Passage passage) {
        Session session = passage.session();
        return !session.isCancelled();
    }

    private static int metres(Passage passage) {
        return passage.metres() == null ? Integer.MAX_VALUE : passage.metres();
    }
}
