package fr.maillage.tours.app.tour;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.tour.ReadStops.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions of the units' activities, each with the stop that it is at: the rule that gave it belongs to one, or it was planned there. */
@Component
public class ReadPassages {

    /** No list is longer. */
    static final int MOST = 5_000;

    private static final String STOPS = "select p.session_id, " + StopRow.COLUMNS + StopRow.FROM
            + " join tours.passage p on p.stop_id = s.id where p.session_id = any (cast(:sessions as uuid[]))"
            + " union all select null, " + StopRow.COLUMNS + StopRow.FROM
            + " where s.recurrence_id = any (cast(:rules as uuid[]))";

    private final Agenda agenda;
    private final ReadStops stops;
    private final JdbcClient db;

    ReadPassages(Agenda agenda, ReadStops stops, JdbcClient db) {
        this.agenda = agenda;
        this.stops = stops;
        this.db = db;
    }

    /** See {@link fr.maillage.tours.Tours#passages(LatLon, int, Instant, int)}. */
    public List<Passage> near(LatLon point, int metres, Instant from, int most) {
        Map<ActivityId, Named> units = stops.units();
        return passages(
                agenda.listNear(units.keySet(), point, metres, AgendaQuery.publicFrom(from, most)), units, point);
    }

    /** See {@link fr.maillage.tours.Tours#passagesOf}. */
    public List<Passage> of(UnitId unit, Instant from, Instant until) {
        Map<ActivityId, Named> units = stops.units();
        units.values().removeIf(one -> !one.id().equals(unit));
        return passages(
                agenda.listOf(units.keySet(), AgendaQuery.publicFrom(from, MOST).until(until)), units, null);
    }

    /** See {@link fr.maillage.tours.Tours#passages(Instant, Instant)}. */
    public List<Passage> between(Instant from, Instant until) {
        Map<ActivityId, Named> units = stops.units();
        return passages(
                agenda.listOf(units.keySet(), AgendaQuery.publicFrom(from, MOST).until(until)), units, null);
    }

    /** What is announced of a unit and not called off, from now on, soonest first: it takes place though the unit be retired. */
    public List<Passage> ahead(UnitId unit, Instant now, int most) {
        Map<ActivityId, Named> units = stops.units();
        units.values().removeIf(one -> !one.id().equals(unit));
        return passages(
                agenda.listOf(
                        units.keySet(),
                        AgendaQuery.publicFrom(now, Math.min(most, MOST)).in(SessionState.PUBLISHED)),
                units,
                null);
    }

    /** All passages of a unit, drafts included. */
    public List<Passage> ofAnyState(UnitId unit, Instant from, @Nullable Instant until) {
        Map<ActivityId, Named> units = stops.units();
        units.values().removeIf(one -> !one.id().equals(unit));
        AgendaQuery query = AgendaQuery.publicFrom(from, MOST).in(SessionState.values());
        return passages(agenda.listOf(units.keySet(), until == null ? query : query.until(until)), units, null);
    }

    /** What these units do between two instants, drafts included, called-off ones left out, soonest first. */
    List<Passage> planned(Collection<UnitId> units, Instant from, Instant until) {
        Map<ActivityId, Named> of = stops.units();
        of.values().removeIf(one -> !units.contains(one.id()));
        return passages(
                agenda.listOf(
                        of.keySet(),
                        AgendaQuery.publicFrom(from, MOST).until(until).in(SessionState.DRAFT, SessionState.PUBLISHED)),
                of,
                null);
    }

    /** See {@link fr.maillage.tours.Tours#stopsOf}. */
    public Map<SessionId, Stop> stopsOf(Collection<SessionId> sessions) {
        return stops(agenda.list(sessions));
    }

    /** The stop that a session is at, in one statement; empty for all other sessions. */
    public Optional<Stop> stopOf(Session session) {
        return Optional.ofNullable(stops(List.of(session)).get(session.id()));
    }

    private List<Passage> passages(List<Session> sessions, Map<ActivityId, Named> units, @Nullable LatLon point) {
        Map<SessionId, Stop> at = stops(sessions);
        return sessions.stream()
                .map(session -> passage(
                        session,
                        Objects.requireNonNull(units.get(session.activity().id())),
                        at.get(session.id()),
                        point))
                .toList();
    }

    private static Passage passage(Session session, Named unit, @Nullable Stop stop, @Nullable LatLon point) {
        return new Passage(
                session,
                unit.id(),
                unit.code(),
                unit.name(),
                stop,
                stop != null && session.movedPlace().isEmpty()
                        ? stop.name()
                        : session.spot().name(),
                point == null
                        ? null
                        : (int) Math.round(point.distanceMetres(session.spot().position())));
    }

    /** The stop of each session that has one; one statement. */
    private Map<SessionId, Stop> stops(List<Session> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Map<SessionId, Stop> found = new HashMap<>();
        Map<UUID, Stop> byRule = new HashMap<>();
        db.sql(STOPS)
                .param(
                        "sessions",
                        texts(sessions.stream().map(one -> one.id().value()).toList()))
                .param(
                        "rules",
                        texts(sessions.stream()
                                .map(ReadPassages::rule)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())))
                .query(row -> {
                    Stop stop = StopRow.read(row);
                    UUID session = row.getObject("session_id", UUID.class);
                    if (session != null) {
                        found.put(new SessionId(session), stop);
                    } else if (stop.rule() != null) {
                        byRule.put(stop.rule(), stop);
                    }
                });
        sessions.forEach(session -> {
            Stop stop = byRule.get(rule(session));
            if (stop != null) {
                found.putIfAbsent(session.id(), stop);
            }
        });
        return found;
    }

    private static @Nullable UUID rule(Session session) {
        return session.occurrence() == null ? null : session.occurrence().recurrence();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
