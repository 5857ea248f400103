package fr.maillage.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tasks of every module did in the last 90 days, for whoever watches over the instance. */
@Component
public class TaskRuns {

    private final JdbcClient db;

    public TaskRuns(JdbcClient db) {
        this.db = db;
    }

    /** How a run ended. */
    public enum Outcome {
        OK,
        FAILED
    }

    /**
     * One run.
     *
     * @param task the name of a {@link DailyTask} or {@link RepeatingTask}
     * @param finishedAt null while it runs
     * @param outcome null while it runs
     * @param summary what the task said it did, or where it failed; without personal data; may be empty
     */
    public record TaskRun(
            String task,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Outcome outcome,
            String summary) {}

    /** The last run of each task that ever ran, by name. */
    public List<TaskRun> listLatest() {
        return db.sql("""
                        select distinct on (task) task, started_at, finished_at, outcome, summary
                        from platform.task_run order by task, id desc
                        """).query(TaskRuns::read).list();
    }

    /** The last runs of one task, the latest first. */
    public List<TaskRun> listHistory(String task, int most) {
        return db.sql("""
                        select task, started_at, finished_at, outcome, summary
                        from platform.task_run where task = :task order by id desc limit :most
                        """)
                .param("task", task)
                .param("most", most)
                .query(TaskRuns::read)
                .list();
    }

    private static TaskRun read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new TaskRun(
                row.getString("task"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("summary"));
    }
}
