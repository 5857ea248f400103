package fr.maillage.tours.web.proposal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements of this process from now until it is closed. */
public final class CountedStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String STATEMENT = "Executing prepared SQL statement";

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    public CountedStatements() {
        setContext(logger.getLoggerContext());
        start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getFormattedMessage().startsWith(STATEMENT)) {
            counts.merge(event.getFormattedMessage().substring(STATEMENT.length()), 1, Integer::sum);
        }
    }

    /** How many so far. */
    public int number() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The twenty most frequent. */
    public String most() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(20)
                .map(one -> one.getValue() + " × " + one.getKey().replaceAll("\\s+", " "))
                .map(line -> line.substring(0, Math.min(line.length(), 160)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(null);
        logger.setAdditive(true);
        stop();
    }
}
