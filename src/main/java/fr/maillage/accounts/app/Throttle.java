package fr.maillage.accounts.app;

import fr.maillage.accounts.domain.Slowdown;
import fr.maillage.platform.Sealing;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever tries again and again, by account and by network address. A try is written down before it is judged,
 * one at a time for each key, so that a thousand tries at once count as a thousand. Keys are kept as keyed hashes.
 */
@Component
public class Throttle {

    /** What is being tried, and how fast it may be. */
    public enum Kind {
        PASSWORD(new Slowdown(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1))),
        PASSWORD_FROM(new Slowdown(30, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofHours(1))),
        /** The longest wait is as long as a link is good: whoever must wait has one in their mailbox. */
        LINK(new Slowdown(3, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(2))),
        LINK_FROM(new Slowdown(20, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(1))),
        INVITATION_FROM(new Slowdown(10, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(2))),
        SECOND_FACTOR(new Slowdown(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24)));

        @SuppressWarnings("ImmutableEnumChecker") // a record of durations
        private final Slowdown slowdown;

        Kind(Slowdown slowdown) {
            this.slowdown = slowdown;
        }
    }

    /** Something that is counted: an account, an address. */
    public record Counted(Kind kind, String who) {}

    /**
     * Whether one may try.
     *
     * @param waitUntil null when one may
     */
    public record Turn(
            List<Counted> keys, Instant at, @Nullable Instant waitUntil) {
        public boolean mustWait() {
            return waitUntil != null;
        }
    }

    private final JdbcClient db;
    private final Sealing sealing;
    private final Clock clock;

    Throttle(JdbcClient db, Sealing sealing, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Asks for a turn. When it is granted, it counts as a failed try until {@link #succeeded}; when it is not, nothing counts. */
    @Transactional
    public Turn take(Counted... keys) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Always in the same order, so that two tries never wait for each other.
        List<Counted> ordered = Arrays.stream(keys)
                .sorted(Comparator.comparingLong(key -> lock(hash(key))))
                .toList();
        Instant latest = null;
        for (Counted key : ordered) {
            Optional<Instant> next = next(key, now);
            if (next.isPresent() && (latest == null || next.get().isAfter(latest))) {
                latest = next.get();
            }
        }
        if (latest == null) {
            ordered.forEach(key -> db.sql("insert into accounts.failed_attempt (key_hash, at) values (:key, :at)")
                    .param("key", hash(key))
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update());
        }
        return new Turn(ordered, now, latest);
    }

    /** The try was right: this one is forgotten, and for the account all of them. */
    @Transactional
    public void succeeded(Turn turn) {
        for (Counted key : turn.keys()) {
            boolean shared = key.kind().name().endsWith("_FROM");
            db.sql("delete from accounts.failed_attempt where key_hash = :key and (at = :at or not :shared)")
                    .param("key", hash(key))
                    .param("at", turn.at().atOffset(ZoneOffset.UTC))
                    .param("shared", shared)
                    .update();
        }
    }

    private Optional<Instant> next(Counted key, Instant now) {
        byte[] hash = hash(key);
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", lock(hash))
                .query((row, n) -> n)
                .list();
        record Tries(int number, @Nullable OffsetDateTime last) {}
        Slowdown slowdown = key.kind().slowdown;
        Tries tries = db.sql(
                        "select count(*), max(at) from accounts.failed_attempt where key_hash = :key and at > :since")
                .param("key", hash)
                .param("since", now.minus(slowdown.window()).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Tries(row.getInt(1), row.getObject(2, OffsetDateTime.class)))
                .single();
        return tries.last() == null
                ? Optional.empty()
                : slowdown.next(tries.number(), tries.last().toInstant(), now);
    }

    private byte[] hash(Counted key) {
        return sealing.hash("throttle:" + key.kind(), key.who());
    }

    private static long lock(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
