package fr.maillage.platform.jobs;

import fr.maillage.platform.RepeatingTask;
import fr.maillage.platform.TaskRuns.Outcome;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns of one repeating task, on one virtual thread: a turn, a pause, a turn. A turn that finds nothing costs two
 * round trips to PostgreSQL and writes nothing. Only the first failure of a row of them is told, and the end of the row.
 */
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final long SHORTEST_PAUSE_MILLIS = 10_000;
    private static final long PATIENCE_MILLIS = 5_000;

    private final RepeatingTask task;
    private final DataSource source;
    private final TaskHistory history;
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean ended;
    private boolean failing;
    private final Thread thread;

    Turns(RepeatingTask task, DataSource source, TaskHistory history) {
        this.task = task;
        this.source = source;
        this.history = history;
        this.thread = Thread.ofVirtual().name(task.name()).unstarted(this::goOn);
    }

    void start() {
        thread.start();
    }

    void soon() {
        wanted.release();
    }

    private void goOn() {
        long pause = Math.max(task.every().toMillis(), SHORTEST_PAUSE_MILLIS);
        try {
            while (!ended) {
                turn();
                wanted.tryAcquire(pause, TimeUnit.MILLISECONDS);
                wanted.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One turn, unless another process is at it. */
    void turn() {
        try {
            TaskLock.whileHeld(source, task.name(), this::turnAlone);
        } catch (SQLException | RuntimeException e) {
            if (!ended) {
                log.warn("Task {} could not begin: {}", task.name(), TaskHistory.describe(e));
            }
        }
    }

    private boolean turnAlone() {
        try {
            task.run();
            if (failing) {
                failing = false;
                history.end(history.begin(task.name()), Outcome.OK, "Remarche.");
            }
        } catch (RuntimeException | Error e) {
            if (!failing && !ended) {
                failing = true;
                String where = TaskHistory.describe(e);
                log.warn("Task {} failed: {}", task.name(), where);
                history.end(history.begin(task.name()), Outcome.FAILED, where);
            }
        }
        return !failing;
    }

    /** Lets a turn that is under way end, for five seconds. */
    void end() {
        ended = true;
        wanted.release();
        try {
            if (!thread.join(java.time.Duration.ofMillis(PATIENCE_MILLIS))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
