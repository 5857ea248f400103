package fr.maillage.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one case, and the line of the table that tells them. */
public final class Times {

    /** One thing to be measured; what it returns is only there so that the JIT keeps it. */
    public interface Work {
        Object run(int turn) throws Exception;
    }

    private Times() {}

    /** Runs the work so many times to warm up, then so many times with the clock, and prints median, p99 and worst in ms. */
    public static double measure(String name, int warm, int turns, Work work) throws Exception {
        long keep = 0;
        for (int i = 0; i < warm; i++) {
            keep += System.identityHashCode(work.run(i));
        }
        long[] nanos = new long[turns];
        for (int i = 0; i < turns; i++) {
            long start = System.nanoTime();
            keep += System.identityHashCode(work.run(warm + i));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double median = nanos[turns / 2] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-58s %9.2f %9.2f %9.2f   (%d runs)%s%n",
                name,
                median,
                nanos[(int) (turns * 0.99)] / 1e6,
                nanos[turns - 1] / 1e6,
                turns,
                keep == 1 ? " " : "");
        return median;
    }

    /** The head of the table. */
    public static void head(String title) {
        System.out.printf(Locale.ROOT, "%n%s%n%-58s %9s %9s %9s%n", title, "", "p50 ms", "p99 ms", "max ms");
    }
}
