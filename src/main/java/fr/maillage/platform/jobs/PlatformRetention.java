package fr.maillage.platform.jobs;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the lines of the audit log whose year is over, and the runs of tasks after 90 days. */
@Component
class PlatformRetention implements DailyTask {

    private final JdbcClient db;
    private final TaskHistory history;

    PlatformRetention(JdbcClient db, TaskHistory history) {
        this.db = db;
        this.history = history;
    }

    @Override
    public String name() {
        return "platform.retention";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 10);
    }

    @Override
    public String run() {
        long lines = db.sql("select platform.audit_prune()").query(Long.class).single();
        int runs = history.deleteOld();
        return lines + runs == 0
                ? ""
                : "Effacé : " + lines + " lignes du journal des actions, " + runs + " passages de tâches.";
    }
}
