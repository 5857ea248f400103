package fr.maillage.accounts.web;

import java.time.Duration;
import java.util.function.Supplier;

/** Answers no sooner than it takes in the slowest of the usual cases, so that time does not tell which case it was. */
final class Evenly {

    private static final Duration USUAL = Duration.ofMillis(400);

    private Evenly() {}

    static <T> T answer(Supplier<T> work) {
        long start = System.nanoTime();
        T answer = work.get();
        long left = USUAL.toNanos() - (System.nanoTime() - start);
        if (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return answer;
    }
}
