package fr.maillage.tours.app.bus;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether any unit drives: asked by every public page for its menu, so looked at every ten seconds. */
@Component
public class AnyUnits {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Clock clock;
    private volatile Answer last = new Answer(Long.MIN_VALUE, false);

    AnyUnits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Answer(long window, boolean exist) {}

    /** Whether there is one. */
    public boolean exist() {
        long window = clock.millis() / LOOK.toMillis();
        Answer known = last;
        if (known.window() != window) {
            known = new Answer(
                    window,
                    db.sql("select exists (select from tours.unit where retired_at is null)")
                            .query(Boolean.class)
                            .single());
            last = known;
        }
        return known.exist();
    }
}
