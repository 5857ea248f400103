package fr.maillage.platform.jobs;

import fr.maillage.platform.TaskRuns.Outcome;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what tasks do into {@code platform.task_run}. Call only while holding the task's {@link TaskLock}. */
@Component
class TaskHistory {

    private static final int LONGEST_SUMMARY = 500;

    private final JdbcClient db;
    private final Clock clock;

    TaskHistory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes that a run begins and returns its number; a former one that never ended was cut short, since we hold the lock. */
    long begin(String task) {
        db.sql("""
                update platform.task_run
                set finished_at = :now, outcome = 'FAILED', summary = 'Interrompue par un arrêt.'
                where task = :task and finished_at is null
                """).param("task", task).param("now", now()).update();
        return db.sql("insert into platform.task_run (task, started_at) values (:task, :now) returning id")
                .param("task", task)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void end(long run, Outcome outcome, String summary) {
        db.sql(
                        "update platform.task_run set finished_at = :now, outcome = :outcome, summary = :summary where id = :run")
                .param("now", now())
                .param("outcome", outcome.name())
                .param("summary", summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY)))
                .param("run", run)
                .update();
    }

    /** Forgets the runs that began more than 90 days ago; returns how many they were. */
    int deleteOld() {
        return db.sql("delete from platform.task_run where started_at < :limit")
                .param("limit", now().minusDays(90))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Where it failed, without the message: PostgreSQL puts values of columns in its own. */
    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StringBuilder text = new StringBuilder(root.getClass().getSimpleName());
        if (root instanceof SQLException sql && sql.getSQLState() != null) {
            text.append(' ').append(sql.getSQLState());
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("fr.maillage.") && frame.getFileName() != null) {
                return text.append(", ")
                        .append(frame.getFileName())
                        .append(':')
                        .append(frame.getLineNumber())
                        .toString();
            }
        }
        return text.toString();
    }
}
