package fr.maillage.directory.app;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lets a few through at a time, in the order they came; who waits too long is told to come back. */
final class Turnstile {

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore free;

    /** Answered as 503 with a page that says to try again; not an error of ours. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class TooBusy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("Too many at once", null, false, false);
        }
    }

    Turnstile(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Does the work in turn. */
    <T> T oneOfFew(Supplier<T> work) {
        try {
            if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
