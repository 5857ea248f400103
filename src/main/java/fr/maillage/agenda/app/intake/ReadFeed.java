package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.FeedRuns.Figures;
import fr.maillage.agenda.app.intake.FeedRuns.Line;
import fr.maillage.agenda.app.intake.Feeds.Memory;
import fr.maillage.agenda.app.intake.FetchFeed.Came;
import fr.maillage.agenda.app.intake.FetchFeed.Nothing;
import fr.maillage.agenda.app.intake.FetchFeed.Same;
import fr.maillage.agenda.domain.intake.CalendarText;
import fr.maillage.agenda.domain.intake.ForeignFile;
import fr.maillage.agenda.domain.intake.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads a calendar of another organisation and writes down what became of each of its dates. Whatever fails, the sessions
 * stay as they were.
 */
@Service
public class ReadFeed {

    /** Dates of one calendar. */
    static final int MOST = 1_000;

    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Logger log = LoggerFactory.getLogger(ReadFeed.class);

    private final Feeds feeds;
    private final FeedRuns runs;
    private final FetchFeed fetch;
    private final FeedReading reading;
    private final Clock clock;

    ReadFeed(Feeds feeds, FeedRuns runs, FetchFeed fetch, FeedReading reading, Clock clock) {
        this.feeds = feeds;
        this.runs = runs;
        this.fetch = fetch;
        this.reading = reading;
        this.clock = clock;
    }

    /** What came of a reading: its figures and lines, or a reason in one word of {@code agenda.intake.reason}. */
    public record Result(Outcome outcome, String reason, Figures figures, List<Line> lines) {}

    /**
     * Reads a feed now.
     *
     * @param again whether to read it though its server says that it did not change
     * @param force whether what is missing from it is cancelled, however much that is
     * @return empty when there is no such feed
     */
    public Optional<Result> read(UUID id, boolean again, boolean force) {
        Feed feed = feeds.find(id).orElse(null);
        if (feed == null) {
            return Optional.empty();
        }
        Instant begun = clock.instant();
        boolean fresh = again || force || feed.state().digest() == null;
        Result result;
        Memory memory = new Memory(
                feed.state().etag(), feed.state().lastModified(), feed.state().digest());
        try {
            switch (fetch.fetch(
                    feed.settings().url(),
                    fresh ? null : feed.state().etag(),
                    fresh ? null : feed.state().lastModified())) {
                case Nothing nothing -> result = failed(nothing.reason());
                case Same _ -> result = new Result(Outcome.UNCHANGED, "", Figures.NONE, List.of());
                case Came came -> {
                    String digest = Prints.of(came.file());
                    result = !fresh && digest.equals(feed.state().digest())
                            ? new Result(Outcome.UNCHANGED, "", Figures.NONE, List.of())
                            : apply(feed, came.file(), force);
                    memory = result.outcome() == Outcome.READ
                            ? new Memory(came.etag(), came.lastModified(), digest)
                            : new Memory(null, null, null);
                }
            }
        } catch (RuntimeException e) {
            // whatever it is, its next turn must be set, or it would be first in line for ever
            log.warn("Feed {} could not be read: {}", id, e.getClass().getName());
            result = failed("NOT_WRITTEN");
            memory = new Memory(null, null, null);
        }
        feeds.ended(feed, result.outcome(), result.reason(), memory);
        runs.add(id, begun, result.outcome(), result.reason(), result.figures(), result.lines());
        return Optional.of(result);
    }

    /** What would come of a feed with these settings; nothing is written. */
    public Result tryOut(Feed.Settings settings) {
        return switch (fetch.fetch(settings.url(), null, null)) {
            case Nothing nothing -> failed(nothing.reason());
            case Same _ -> failed("OTHER_ANSWER");
            case Came came -> {
                try {
                    yield reading.tryOut(settings, CalendarText.read(came.file(), window()));
                } catch (ForeignFile.NotACalendar e) {
                    yield failed("NOT_A_CALENDAR");
                }
            }
        };
    }

    private Result apply(Feed feed, byte[] file, boolean force) {
        try {
            ForeignFile events = CalendarText.read(file, window());
            return reading.write(feed, events, force);
        } catch (ForeignFile.NotACalendar e) {
            return failed("NOT_A_CALENDAR");
        }
    }

    private static Result failed(String reason) {
        return new Result(Outcome.FAILED, reason, Figures.NONE, List.of());
    }

    private Window window() {
        Instant now = clock.instant();
        return new Window(now, now.plus(AHEAD), MOST);
    }
}
