package fr.maillage.tours.app.bus;

import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.app.unit.Units;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which units drive: those in use, and those that were put away while passages of theirs are announced still. Whether there is any
 * is asked by every public page for its menu, so looked at every ten seconds.
 */
@Component
public class AnyUnits {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Units units;
    private final ReadPassages passages;
    private final Clock clock;
    private volatile Answer last = new Answer(Long.MIN_VALUE, false);

    AnyUnits(JdbcClient db, Units units, ReadPassages passages, Clock clock) {
        this.db = db;
        this.units = units;
        this.passages = passages;
        this.clock = clock;
    }

    private record Answer(long window, boolean exist) {}

    /** Whether there is one. */
    public boolean exist() {
        long window = clock.millis() / LOOK.toMillis();
        Answer known = last;
        if (known.window() != window) {
            known = new Answer(window, inUse() || units.listAll().stream().anyMatch(this::drives));
            last = known;
        }
        return known.exist();
    }

    private boolean inUse() {
        return db.sql("select exists (select from tours.unit where retired_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** Those in use by name, then those put away that still come. */
    public List<Unit> list() {
        return units.listAll().stream().filter(this::drives).toList();
    }

    /** Whether it is in use, or something of it is announced still. */
    public boolean drives(Unit unit) {
        return !unit.isRetired()
                || !passages.ahead(unit.id(), clock.instant(), 1).isEmpty();
    }
}
