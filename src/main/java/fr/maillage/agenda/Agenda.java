package fr.maillage.agenda;

import fr.maillage.agenda.app.LastDates;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.find.FindSessions;
import fr.maillage.agenda.app.find.PublicActivities;
import fr.maillage.agenda.app.intake.ForeignSessions;
import fr.maillage.agenda.app.plan.SessionTraces;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What higher modules may ask of the agenda. */
@Component
public class Agenda {

    private final PlannedSessions sessions;
    private final LastDates lastDates;
    private final Seatings seatings;
    private final FindSessions find;
    private final PublicActivities activities;
    private final ForeignSessions foreign;
    private final SessionTraces traces;
    private final ApplicationEventPublisher events;

    Agenda(
            PlannedSessions sessions,
            LastDates lastDates,
            Seatings seatings,
            FindSessions find,
            PublicActivities activities,
            ForeignSessions foreign,
            SessionTraces traces,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.lastDates = lastDates;
        this.seatings = seatings;
        this.find = find;
        this.activities = activities;
        this.foreign = foreign;
        this.traces = traces;
        this.events = events;
    }

    /** The next that anyone may come to, whatever they are about, soonest first; a permanence or a series once. */
    public List<Session> listNext(int most) {
        return find.next(most).stream().map(FindSessions.Found::session).toList();
    }

    /** Hands over the public addresses of activities and of their dates to come, with when they last changed; at most {@code most}. */
    public void forEachLink(int most, BiConsumer<String, Instant> taker) {
        activities.forEachLink(most, taker);
    }

    /** PlannedSessions, soonest first. */
    public List<Session> list(AgendaQuery query) {
        return sessions.list(query);
    }

    /** By public code, drafts included. */
    public Optional<Session> findSession(String code) {
        return sessions.findByCode(code);
    }

    /** The page of a session on the site of the organisation whose calendar it comes from; empty for our own sessions. */
    public Optional<String> findTheirPage(SessionId id) {
        return foreign.findPage(id);
    }

    /** By identifier, drafts included. */
    public Optional<Session> findSession(SessionId id) {
        return sessions.list(List.of(id)).stream().findFirst();
    }

    /** Those of these identifiers, soonest first. */
    public List<Session> list(Collection<SessionId> ids) {
        return sessions.list(ids);
    }

    /**
     * Where announced sessions that begin from one instant on and before another happen, by activity; each spot once. One
     * statement.
     */
    public Map<ActivityId, List<LatLon>> listSpots(Instant from, Instant until) {
        return sessions.spots(from, until);
    }

    /**
     * The beginning of the last announced session of any of these activities in each commune, from one instant on and before
     * another. One statement.
     */
    public Map<CommuneCode, Instant> listLastDates(Collection<ActivityId> activities, Instant from, Instant until) {
        return lastDates.list(activities, from, until);
    }

    /** When each of these was last moved, or announced again; those that never were are left out. One statement. */
    public Map<SessionId, Instant> listLastMoves(Collection<SessionId> ids) {
        return traces.lastMoves(ids);
    }

    /** Those of several activities, soonest first; the activity of the query itself stays null. */
    public List<Session> listOf(Collection<ActivityId> activities, AgendaQuery query) {
        return sessions.list(activities, query, null, 0);
    }

    /** The same within so many metres of a point, as the crow flies. */
    public List<Session> listNear(Collection<ActivityId> activities, LatLon point, int metres, AgendaQuery query) {
        return sessions.list(activities, query, point, metres);
    }

    /** The sessions that share these seats, soonest first: one, or all of a series. */
    public List<Session> listOf(SeatingId seating) {
        return sessions.listOf(seating);
    }

    /**
     * The seats, locked until the caller's transaction ends: nobody else takes or gives back a seat meanwhile.
     *
     * @throws java.util.NoSuchElementException when there are no such seats
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public Seats lockSeats(SeatingId seating) {
        return seatings.lock(seating);
    }

    /**
     * Writes down how many seats are taken, how many people wait, and the smallest party of them (null for none), under the lock of {@link #lockSeats}.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when more were taken than there are: nothing is written
     */
    public void countSeats(SeatingId seating, int taken, int waiting, @Nullable Integer smallestWaiting) {
        seatings.count(seating, taken, waiting, smallestWaiting);
        events.publishEvent(new SeatsCounted(seating));
    }
}
