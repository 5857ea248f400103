package fr.maillage.catalogue.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes files of paper for whoever asks, without letting anybody exhaust the machine: what has been made is kept as long as
 * its contents are the same, one file is set at a time, and a handful may wait for theirs.
 */
@Component
public class Press {

    private static final long MOST_BYTES = 24 << 20;
    private static final int MOST_WAITING = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Cache<Object, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .expireAfterAccess(Duration.ofHours(6))
            .weigher((Object contents, byte[] file) -> file.length)
            .build();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Semaphore turn = new Semaphore(1, true);

    /** What became of a wish for a file. */
    public sealed interface Printed {

        /** It is there. */
        record File(byte[] bytes) implements Printed {}

        /** Too many are waiting: ask again in a moment. */
        record Busy() implements Printed {}
    }

    /**
     * The file of these contents, made at most once.
     *
     * @param contents equal when the file is the same
     */
    public Printed print(Object contents, Supplier<byte[]> maker) {
        byte[] known = made.getIfPresent(contents);
        if (known != null) {
            return new Printed.File(known);
        }
        if (!room.tryAcquire()) {
            return new Printed.Busy();
        }
        try {
            byte[] file = inTurn(contents, maker);
            return file == null ? new Printed.Busy() : new Printed.File(file);
        } finally {
            room.release();
        }
    }

    private byte @Nullable [] inTurn(Object contents, Supplier<byte[]> maker) {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            byte[] known = made.getIfPresent(contents);
            byte[] file = known == null ? maker.get() : known;
            made.put(contents, file);
            return file;
        } finally {
            turn.release();
        }
    }
}
