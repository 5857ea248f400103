package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.sources.Source.How;
import fr.maillage.directory.app.sources.Source.Mode;
import fr.maillage.platform.RepeatingTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the sources that are due or asked for, one after the other; a failure of one does not keep the others waiting. */
@Component
public class ReadDueSources implements RepeatingTask {

    /** To ask for a turn now. */
    public static final String NAME = "directory.sources";

    private static final Logger log = LoggerFactory.getLogger(ReadDueSources.class);

    private final Sources sources;
    private final ReadSource readSource;

    ReadDueSources(Sources sources, ReadSource readSource) {
        this.sources = sources;
        this.readSource = readSource;
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
        for (String id : sources.listDue()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            ReadSource.Result result = readSource.read(id, How.SCHEDULE, Mode.READ, _ -> {});
            if (result instanceof ReadSource.Result.Ended ended) {
                log.info("Source {} read: {}", id, ended.outcome());
            }
        }
    }
}
