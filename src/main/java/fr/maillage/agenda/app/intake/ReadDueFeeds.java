package fr.maillage.agenda.app.intake;

import fr.maillage.platform.RepeatingTask;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the calendars that are due, one after the other; a failure of one does not keep the others waiting. */
@Component
public class ReadDueFeeds implements RepeatingTask {

    /** To ask for a turn now. */
    public static final String NAME = "agenda.intake";

    private static final Logger log = LoggerFactory.getLogger(ReadDueFeeds.class);

    private final Feeds feeds;
    private final ReadFeed read;

    ReadDueFeeds(Feeds feeds, ReadFeed read) {
        this.feeds = feeds;
        this.read = read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (UUID id : feeds.listDue()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            read(id);
        }
    }

    /** What a calendar says stays out of the logs: the kind of failure is enough to look for it. */
    private void read(UUID id) {
        try {
            read.read(id, false, false).ifPresent(result -> log.info("Feed {} read: {}", id, result.outcome()));
        } catch (RuntimeException e) {
            log.warn("Feed {} could not be read: {}", id, e.getClass().getName());
        }
    }
}
