package fr.maillage.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import fr.maillage.platform.DailyTask;
import fr.maillage.platform.MaillageProcess;
import fr.maillage.platform.RepeatingTask;
import fr.maillage.platform.TaskRuns;
import fr.maillage.platform.TaskRuns.Outcome;
import fr.maillage.platform.TaskRuns.TaskRun;
import fr.maillage.platform.database.OpenDatabase;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Daily tasks come at their hour, once, are caught up with, tried again, and leave a trace. */
class DailyTasksTests {

    private static final Instant EVENING = Instant.parse("2026-11-21T21:00:00Z");

    private static OpenDatabase database;

    /** Each test has tasks of its own name. */
    private final String name = "platform.test-" + UUID.randomUUID();

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger times = new AtomicInteger();

    @BeforeAll
    static void open() throws Exception {
        database = OpenDatabase.embedded(MaillageProcess.freshData());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void comeAtTheirHourInFranceAndOnceADay() {
        ManualScheduler scheduler = scheduler(task(() -> "Fait."));
        scheduler.runAnyDueExecutions();
        assertThat(times).hasValue(0);

        at(scheduler, "2026-11-22T02:29:00Z");
        assertThat(times).hasValue(0);
        at(scheduler, "2026-11-22T02:31:00Z"); // 3.31 in France
        assertThat(times).hasValue(1);
        at(scheduler, "2026-11-22T20:00:00Z");
        assertThat(times).hasValue(1);
        at(scheduler, "2026-11-23T02:31:00Z");
        assertThat(times).hasValue(2);
        assertThat(runs()).extracting(TaskRun::summary).containsExactly("Fait.", "Fait.");
    }

    @Test
    void areCaughtUpWithOnceAfterAStopOfSeveralDays() {
        scheduler(task(() -> ""));

        clock.set(Instant.parse("2026-11-25T12:00:00Z"));
        ManualScheduler next = scheduler(task(() -> ""), clock.now());
        next.runAnyDueExecutions();
        next.runAnyDueExecutions();

        assertThat(times).hasValue(1);
    }

    @Test
    void areTriedAgainLaterAndLaterWhenTheyFail() {
        ManualScheduler scheduler = scheduler(task(() -> {
            if (times.get() < 4) {
                throw new IllegalStateException("Jeanne Martin, 06 39 98 00 01");
            }
            return "Enfin.";
        }));

        at(scheduler, "2026-11-22T02:31:00Z");
        at(scheduler, "2026-11-22T02:35:00Z");
        assertThat(times).as("before five minutes").hasValue(1);
        at(scheduler, "2026-11-22T02:37:00Z");
        assertThat(times).as("after five minutes").hasValue(2);
        at(scheduler, "2026-11-22T02:46:00Z");
        assertThat(times).as("before ten more").hasValue(2);
        at(scheduler, "2026-11-22T02:48:00Z");
        at(scheduler, "2026-11-22T03:10:00Z");
        assertThat(times).hasValue(4);

        assertThat(runs())
                .extracting(TaskRun::outcome)
                .containsExactly(Outcome.OK, Outcome.FAILED, Outcome.FAILED, Outcome.FAILED);
        assertThat(runs().getLast().summary())
                .startsWith("IllegalStateException, DailyTasksTests.java:")
                .doesNotContain("Jeanne");
        at(scheduler, "2026-11-22T20:00:00Z");
        assertThat(times).hasValue(4);
    }

    @Test
    void runInOneProcessAtATime() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        DailyTask slow = task(() -> {
            inside.countDown();
            await(leave);
            return "";
        });
        Thread first = Thread.ofVirtual().start(() -> runner().run(slow));
        inside.await();

        assertThat(runner().run(slow)).isInstanceOf(TaskRunner.Busy.class);

        leave.countDown();
        first.join();
        assertThat(times).hasValue(1);
        assertThat(runner().run(task(() -> "Seule."))).isEqualTo(new TaskRunner.Done("Seule."));
    }

    @Test
    void tellThatARunWasCutShort() {
        history().begin(name);

        runner().run(task(() -> "Cette fois."));

        assertThat(runs()).extracting(TaskRun::summary).containsExactly("Cette fois.", "Interrompue par un arrêt.");
    }

    @Test
    void forgetOldRunsAndOldLinesOfTheAudit() throws Exception {
        try (Connection owner = database.owner()) {
            OpenDatabase.run(owner, """
                    insert into platform.task_run (task, started_at) values
                        ('platform.test-old', now() - interval '91 days'), ('platform.test-young', now() - interval '89 days');
                    insert into platform.audit (at, action, subject_kind, subject_id)
                        values (now() - interval '2 years', 'platform.test', 'test', 'old')
                    """);
        }
        TaskHistory now = new TaskHistory(client(), Clock.systemUTC());

        assertThat(new PlatformRetention(client(), now).run())
                .isEqualTo("Effacé : 1 lignes du journal des actions, 1 passages de tâches.");

        assertThat(new TaskRuns(client()).listHistory("platform.test-old", 9)).isEmpty();
        assertThat(new TaskRuns(client()).listHistory("platform.test-young", 9)).hasSize(1);
    }

    @Test
    void repeatedWorkTellsTheFirstFailureOfARowAndItsEnd() {
        Turns turns = new Turns(
                new RepeatingTask() {
                    @Override
                    public String name() {
                        return name;
                    }

                    @Override
                    public Duration every() {
                        return Duration.ofSeconds(30);
                    }

                    @Override
                    public void run() {
                        int time = times.incrementAndGet();
                        if (time == 2 || time == 3) {
                            throw new IllegalStateException();
                        }
                    }
                },
                database.source(),
                history());

        for (int turn = 0; turn < 5; turn++) {
            turns.turn();
        }

        assertThat(times).hasValue(5);
        assertThat(runs()).extracting(TaskRun::outcome).containsExactly(Outcome.OK, Outcome.FAILED);
    }

    @Test
    void areCaughtUpWithByAServerAndNotByAnOperatorsWord() throws Exception {
        var data = MaillageProcess.freshData();
        try (OpenDatabase stopped = OpenDatabase.embedded(data);
                Connection owner = stopped.owner()) {
            OpenDatabase.run(owner, """
                    insert into platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
                    values ('platform.retention', 'recurring', now() - interval '3 days', false, 1)
                    """);
        }
        try (MaillageProcess word = MaillageProcess.start(Map.of("MAILLAGE_DATA", data.toString()), "tache")) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
            assertThat(word.out()).contains("platform.retention — chaque jour à 03:10 — jamais faite");
        }
        try (MaillageProcess server = MaillageProcess.serve(data, "--maillage.jobs.delay=0s")) {
            MaillageProcess.await(() -> {
                try (Connection owner = MaillageProcess.enter(data)) {
                    return OpenDatabase.ask(owner, """
                                    select count(*) from platform.task_run r join platform.scheduled_task s on s.task_name = r.task
                                    where r.task = 'platform.retention' and r.outcome = 'OK' and s.execution_time > now()
                                    """).equals("1");
                } catch (java.io.IOException | java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(server.err()).isEmpty();
        }
    }

    @Test
    void canBeAskedForByAnOperator() throws Exception {
        var data = MaillageProcess.freshData();
        Map<String, String> environment = Map.of("MAILLAGE_DATA", data.toString());
        try (MaillageProcess unknown = MaillageProcess.start(environment, "tache", "platform.cafe")) {
            assertThat(unknown.awaitEnd()).isEqualTo(2);
        }
        try (MaillageProcess task = MaillageProcess.start(environment, "tache", "platform.retention")) {
            assertThat(task.awaitEnd()).as("%s", task.err()).isZero();
            assertThat(task.out()).containsExactly("Rien à faire.");
        }
        try (MaillageProcess list = MaillageProcess.start(environment, "tache")) {
            assertThat(list.awaitEnd()).as("%s", list.err()).isZero();
            assertThat(list.out())
                    .anyMatch(line -> line.startsWith("platform.retention — chaque jour à 03:10 — faite le "))
                    .anyMatch(line -> line.startsWith("directory.end-dates — ") && line.endsWith(" — jamais faite"));
        }
    }

    private DailyTask task(Supplier<String> work) {
        return new DailyTask() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LocalTime at() {
                return LocalTime.of(3, 30);
            }

            @Override
            public String run() {
                times.incrementAndGet();
                return work.get();
            }
        };
    }

    private ManualScheduler scheduler(DailyTask task) {
        return scheduler(task, EVENING);
    }

    private ManualScheduler scheduler(DailyTask task, Instant now) {
        clock.set(now);
        TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(database.source());
        builder.tableName(DailySchedule.TABLE);
        ManualScheduler scheduler = builder.clock(clock)
                .startTasks(DailySchedule.translate(List.of(task), runner()))
                .build();
        scheduler.start();
        return scheduler;
    }

    private void at(ManualScheduler scheduler, String instant) {
        scheduler.setTime(Instant.parse(instant));
        scheduler.runAnyDueExecutions();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TaskRunner runner() {
        return new TaskRunner(database.source(), history());
    }

    private TaskHistory history() {
        return new TaskHistory(client(), Clock.fixed(EVENING, ZoneOffset.UTC));
    }

    private static JdbcClient client() {
        return JdbcClient.create(database.source());
    }

    private List<TaskRun> runs() {
        return new TaskRuns(client()).listHistory(name, 20);
    }
}
