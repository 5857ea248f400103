package fr.maillage.accounts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long to wait after too many tries: a few are free, then the wait doubles with each try up to a limit. Nobody is ever
 * shut out for longer than {@code longest}.
 *
 * @param free tries within the window before anybody waits
 * @param first the first wait
 * @param longest no wait is longer
 * @param window tries older than this are forgotten
 */
public record Slowdown(int free, Duration first, Duration longest, Duration window) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * When the next try may be made; empty for now.
     *
     * @param tries within the window
     * @param last the latest of them
     */
    public Optional<Instant> next(int tries, Instant last, Instant now) {
        if (tries < free) {
            return Optional.empty();
        }
        long factor = 1L << Math.min(tries - free, MOST_DOUBLINGS);
        Duration wait = first.multipliedBy(factor);
        Instant next = last.plus(wait.compareTo(longest) > 0 ? longest : wait);
        return next.isAfter(now) ? Optional.of(next) : Optional.empty();
    }
}
