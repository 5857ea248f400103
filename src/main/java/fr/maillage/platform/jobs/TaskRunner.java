package fr.maillage.platform.jobs;

import fr.maillage.platform.DailyTask;
import fr.maillage.platform.TaskRuns.Outcome;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one daily task once, alone, and keeps what came of it. */
@Component
class TaskRunner {

    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

    private final DataSource source;
    private final TaskHistory history;

    TaskRunner(DataSource source, TaskHistory history) {
        this.source = source;
        this.history = history;
    }

    /** What came of it. */
    sealed interface Result {}

    /** Done; the task's own line, maybe empty. */
    record Done(String summary) implements Result {}

    /** It failed, here. */
    record Failed(String where) implements Result {}

    /** Another process is at it. */
    record Busy() implements Result {}

    Result run(DailyTask task) {
        try {
            return TaskLock.whileHeld(source, task.name(), () -> runAlone(task)).orElse(new Busy());
        } catch (SQLException e) {
            return new Failed(TaskHistory.describe(e));
        }
    }

    private Result runAlone(DailyTask task) {
        long run = history.begin(task.name());
        try {
            String summary = task.run();
            history.end(run, Outcome.OK, summary);
            return new Done(summary);
        } catch (RuntimeException | Error e) {
            String where = TaskHistory.describe(e);
            log.warn("Task {} failed: {}", task.name(), where);
            history.end(run, Outcome.FAILED, where);
            return new Failed(where);
        }
    }
}
