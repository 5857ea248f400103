package fr.maillage.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.maillage.platform.DailyTask;
import fr.maillage.platform.Jobs;
import fr.maillage.platform.RepeatingTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets the tasks going a moment after the server is ready, so that starting costs nothing more, and stops them before
 * the database. Nothing runs during an operator's word or a training run.
 */
@Component
class JobMachine implements Jobs, DisposableBean {

    private final DataSource source;
    private final Clock clock;
    private final TaskRunner runner;
    private final TaskHistory history;
    private final ObjectProvider<DailyTask> daily;
    private final ObjectProvider<RepeatingTask> repeating;
    private final boolean wanted;
    private final Duration delay;
    private final Map<String, Turns> turns = new ConcurrentHashMap<>();
    private @Nullable Thread starter;
    private @Nullable Scheduler scheduler;

    JobMachine(
            DataSource source,
            Clock clock,
            TaskRunner runner,
            TaskHistory history,
            ObjectProvider<DailyTask> daily,
            ObjectProvider<RepeatingTask> repeating,
            @Value("${maillage.jobs.enabled:true}") boolean enabled,
            @Value("${maillage.training:false}") boolean training,
            @Value("${maillage.jobs.delay:15s}") Duration delay) {
        this.source = source;
        this.clock = clock;
        this.runner = runner;
        this.history = history;
        this.daily = daily;
        this.repeating = repeating;
        this.wanted = enabled && !training;
        this.delay = delay;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (wanted && event.getApplicationContext() instanceof WebServerApplicationContext) {
            starter = Thread.ofVirtual().name("jobs").start(this::startLater);
        }
    }

    private void startLater() {
        try {
            Thread.sleep(delay);
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void start() {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Scheduler fresh =
                DailySchedule.over(source, clock, daily.orderedStream().toList(), runner);
        scheduler = fresh;
        fresh.start();
        repeating.orderedStream().forEach(task -> {
            Turns fromNow = new Turns(task, source, history);
            turns.put(task.name(), fromNow);
            fromNow.start();
        });
    }

    @Override
    public void soon(String name) {
        Turns known = turns.get(name);
        if (known != null) {
            known.soon();
        }
    }

    @Override
    public void destroy() {
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        stop();
    }

    private synchronized void stop() {
        turns.values().forEach(Turns::end);
        turns.clear();
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }
}
