package fr.maillage.notifications.domain;

import java.time.Duration;
import java.util.Optional;

/** How long to wait after a refusal: 1 minute, then four times longer each time, at most 12 hours; given up after eight tries, about two days later. */
public final class BackOff {

    /** After as many tries, somebody has to look at it. */
    public static final int MOST_TRIES = 8;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    private BackOff() {}

    /**
     * How long to wait before the next try, or nothing when there have been enough.
     *
     * @param tries how many have been made, at least 1
     * @param chance in [0, 1): spreads the tries of messages refused together over a fifth more or less
     */
    public static Optional<Duration> after(int tries, double chance) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        long seconds = Math.min(LONGEST.toSeconds(), FIRST.toSeconds() << (2 * (tries - 1)));
        return Optional.of(Duration.ofMillis((long) (seconds * 1000 * (0.8 + 0.4 * chance))));
    }
}
