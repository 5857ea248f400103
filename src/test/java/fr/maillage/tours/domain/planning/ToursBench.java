package fr.maillage.tours.domain.planning;

import fr.maillage.tours.domain.planning.PlanSearch.Budget;
import fr.maillage.tours.domain.planning.judge.Draft;
import fr.maillage.tours.domain.planning.judge.Drafts;
import fr.maillage.tours.domain.planning.judge.Greedy;
import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Pins;
import fr.maillage.tours.domain.planning.search.TimefoldSearch;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good proposals are after ten seconds, on invented quarters: beside the greedy plan everywhere, beside a long run for 100
 * villages. It fails when a limit is broken, or a bound of quality or memory. Seconds are those of the processor, so that whatever else the machine does changes little; the search uses one core.
 */
public final class ToursBench {

    private static final int[] VILLAGES = {30, 100, 200};
    private static final int[] UNITS = {1, 2, 4};
    private static final int BRIEF = 10;
    private static final int LONG = 60;
    private static final int TEN_MINUTES = 600;
    private static final int COMPARED = 100;
    private static final int SEED = 1;
    /** Per cent, as the decision on proposals states it. */
    private static final double LEAST_MARGIN = 2;

    private static final double MOST_GAP = 3;
    private static final long MOST_MEGABYTES = 300;
    private static final double BILLION = 1e9;

    private ToursBench() {}

    /** With {@code --long}, the long run takes ten minutes instead of one. */
    public static void main(String[] args) {
        int seconds = List.of(args).contains("--long") ? TEN_MINUTES : LONG;
        search(Territories.quarter(VILLAGES[0], 1, 0), BRIEF / 2);
        System.out.printf("Secondes de processeur : %d ; long essai : %d (100 communes)%n", BRIEF, seconds);
        System.out.println(
                "communes  unités  passages  limites franchies   glouton  en 10 s    marge    essais   long essai  écart");
        boolean good = true;
        for (int villages : VILLAGES) {
            for (int units : UNITS) {
                good &= measure(Territories.quarter(villages, units, SEED), villages, units, seconds);
            }
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                "Mémoire, au plus : %d Mo du tas (somme des pics de chaque zone), limite %d Mo%n",
                peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
        if (!good || (peak >> 20) >= MOST_MEGABYTES) {
            System.out.println("Une borne est franchie.");
            System.exit(1);
        }
    }

    private static boolean measure(PlanInput input, int villages, int units, int seconds) {
        Plan greedy = greedy(input);
        Plan brief = search(input, BRIEF);
        int broken = PlanCheck.broken(input, TravelTimes.STRAIGHT, brief).size();
        Plan best = villages == COMPARED ? search(input, seconds) : null;
        double margin = 100.0 * (brief.points() - greedy.points()) / greedy.points();
        System.out.printf(
                "%8d  %6d  %8d  %17d  %8d  %7d  %+6.2f %%  %8d  %11s  %s%n",
                villages,
                units,
                brief.visits().size(),
                broken,
                greedy.points(),
                brief.points(),
                margin,
                brief.moves(),
                best == null ? "" : best.points(),
                best == null ? "" : "%.2f %%".formatted(gap(brief, best)));
        return broken == 0 && margin > LEAST_MARGIN && gap(brief, best) <= MOST_GAP;
    }

    /** Per cent behind the long run; 0 without one. */
    private static double gap(Plan brief, @Nullable Plan best) {
        return best == null ? 0 : 100.0 * (best.points() - brief.points()) / best.points();
    }

    private static Plan search(PlanInput input, int seconds) {
        double start = processor();
        return new TimefoldSearch()
                .search(
                        input,
                        TravelTimes.STRAIGHT,
                        new Budget(Long.MAX_VALUE / 2, 20 * seconds),
                        null,
                        progress -> {},
                        () -> processor() - start > seconds);
    }

    private static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / BILLION;
    }

    private static Plan greedy(PlanInput input) {
        Draft draft = new Draft(new Ground(input, TravelTimes.STRAIGHT));
        List<Plan.Refused> refused = Pins.place(draft, null);
        Greedy.fill(draft);
        return Drafts.plan(draft, refused, 0);
    }
}
