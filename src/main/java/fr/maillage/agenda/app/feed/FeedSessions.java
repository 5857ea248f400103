package fr.maillage.agenda.app.feed;

import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.PlannedSessions.Mark;
import fr.maillage.agenda.app.PlannedSessions.Version;
import fr.maillage.agenda.app.intake.ForeignSessions;
import fr.maillage.design.Dates;
import fr.maillage.directory.Directory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sessions of a feed: announced and cancelled ones, from {@value #DAYS_BACK} days ago to {@value #DAYS_AHEAD} days
 * ahead. The window moves at midnight, so that a feed is the same for a day when nothing changes.
 */
@Component
public class FeedSessions {

    /** So long a calendar keeps what is over; a cancelled session stays until then too, so that nobody misses it. */
    public static final int DAYS_BACK = 60;

    public static final int DAYS_AHEAD = 400;

    /** A calendar at once: subscribed clients know no second page. Counted from today on. */
    public static final int MOST_IN_CALENDAR = 10_000;

    /** Of those that are over. */
    private static final int MOST_PAST = 2_000;

    private final PlannedSessions sessions;
    private final Directory directory;
    private final ForeignSessions foreign;
    private final Clock clock;

    FeedSessions(PlannedSessions sessions, Directory directory, ForeignSessions foreign, Clock clock) {
        this.foreign = foreign;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the public sees of the window; a caller narrows it. */
    public AgendaQuery window() {
        LocalDate today = today();
        return AgendaQuery.publicFrom(midnight(today.minusDays(DAYS_BACK)), MOST_IN_CALENDAR)
                .until(midnight(today.plusDays(DAYS_AHEAD)));
    }

    /** The same, of what is not over. */
    public AgendaQuery ahead() {
        return AgendaQuery.publicFrom(midnight(today()), MOST_IN_CALENDAR)
                .until(midnight(today().plusDays(DAYS_AHEAD)));
    }

    /**
     * A whole window, soonest first. What is ahead is never left out for what is over: of that, there is what came latest.
     *
     * @param window of {@link #window}, narrowed
     */
    public List<Session> listAll(AgendaQuery window) {
        Instant today = midnight(today());
        List<Session> ahead = sessions.list(window.from(today), null);
        List<Session> past = sessions.list(window.until(today), null).stream()
                .filter(session -> !session.endsAt().isAfter(today))
                .toList();
        return Stream.concat(past.stream().skip(Math.max(0, past.size() - MOST_PAST)), ahead.stream())
                .toList();
    }

    /** Soonest first; {@code after} the last one of the page before. */
    public List<Session> list(AgendaQuery query, @Nullable Mark after) {
        return sessions.list(query, after);
    }

    /** Of those that come from an organisation’s calendar, their page there. */
    public Map<SessionId, String> pages(List<Session> some) {
        return foreign.listPages(some.stream().map(Session::id).toList());
    }

    /**
     * What tells one answer from another: the sessions and their seats, the places that name them, and the day, for the
     * window moves with it.
     */
    public Stamp stamp(AgendaQuery query) {
        Version version = sessions.version(query);
        Instant places = directory.version().changedAt();
        Instant day = midnight(today());
        Instant changed = version.changedAt().isAfter(day) ? version.changedAt() : day;
        return new Stamp(
                Long.toHexString(version.changedAt().toEpochMilli())
                        + "-" + version.state()
                        + "-" + Long.toHexString(places.toEpochMilli())
                        + "-" + today().toEpochDay(),
                places.isAfter(changed) ? places : changed);
    }

    /**
     * How a feed stands.
     *
     * @param tag without quotes
     * @param changedAt at midnight at the earliest
     */
    public record Stamp(String tag, Instant changedAt) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Dates.FRANCE).toInstant();
    }
}
