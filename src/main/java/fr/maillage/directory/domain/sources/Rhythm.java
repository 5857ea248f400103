package fr.maillage.directory.domain.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How often a source is read by itself: at night, when nobody is kept waiting. */
public enum Rhythm {
    NEVER(Period.ZERO),
    DAILY(Period.ofDays(1)),
    WEEKLY(Period.ofWeeks(1)),
    MONTHLY(Period.ofMonths(1));

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int NIGHT_HOUR = 3;
    private static final int NIGHT_MINUTES = 120;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
    private static final int LONGEST_WAIT_AFTER = 5;

    private final Period between;

    Rhythm(Period between) {
        this.between = between;
    }

    /**
     * When it is read again once it has been read: between three and five in the morning, each source at a minute of its own so
     * that suppliers and machine are not asked everything at once. Null for never.
     */
    public @Nullable Instant after(Instant read, String source) {
        if (this == NEVER) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(read, FRANCE).plus(between);
        return day.atTime(NIGHT_HOUR, 0)
                .plusMinutes(Math.floorMod(source.hashCode(), NIGHT_MINUTES))
                .atZone(FRANCE)
                .toInstant();
    }

    /**
     * When it is tried again after a failure: a quarter of an hour, an hour, four hours, sixteen hours, then every day; never
     * later than its rhythm says. Null for never.
     *
     * @param failures in a row, this one included
     */
    public @Nullable Instant afterFailure(Instant tried, int failures, String source) {
        Instant usual = after(tried, source);
        if (usual == null) {
            return null;
        }
        Duration wait = failures >= LONGEST_WAIT_AFTER
                ? Duration.ofDays(1)
                : FIRST_RETRY.multipliedBy(1L << (2 * (Math.max(failures, 1) - 1)));
        Instant soon = tried.plus(wait);
        return this == DAILY || soon.isBefore(usual) ? soon : usual;
    }
}
