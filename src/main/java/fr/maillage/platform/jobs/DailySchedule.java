package fr.maillage.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * When daily tasks run: db-scheduler keeps each one's next time in {@code platform.scheduled_task}, where instances
 * share them out. A time that passed while everything was off is still there at the next start.
 */
final class DailySchedule {

    static final String TABLE = "platform.scheduled_task";

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration BEAT_EVERY = Duration.ofMinutes(1);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 6;
    private static final int AT_ONCE = 2;

    private DailySchedule() {}

    /** A scheduler that is not started yet. */
    static Scheduler over(DataSource source, Clock clock, List<DailyTask> tasks, TaskRunner runner) {
        return Scheduler.create(source)
                .startTasks(translate(tasks, runner))
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .clock(clock::instant)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(BEAT_EVERY)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .shutdownMaxWait(Duration.ofSeconds(10))
                .failureLogging(LogLevel.OFF, false) // the runner said it already
                .build();
    }

    static List<RecurringTask<Void>> translate(List<DailyTask> tasks, TaskRunner runner) {
        return tasks.stream().map(task -> translate(task, runner)).toList();
    }

    private static RecurringTask<Void> translate(DailyTask task, TaskRunner runner) {
        Schedule daily = Schedules.daily(FRANCE, task.at());
        return Tasks.recurring(task.name(), daily)
                .onFailure((complete, operations) -> retry(daily, complete, operations))
                .execute((instance, context) -> {
                    if (runner.run(task) instanceof TaskRunner.Failed failed) {
                        throw new IllegalStateException(failed.where());
                    }
                });
    }

    /** After 5 minutes, then twice as long each time, up to the next day's turn. */
    private static void retry(Schedule daily, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int doublings = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        Instant retry = complete.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << doublings));
        Instant tomorrow = daily.getNextExecutionTime(complete);
        operations.reschedule(complete, retry.isBefore(tomorrow) ? retry : tomorrow);
    }
}
