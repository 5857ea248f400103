package fr.maillage.agenda.app;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** PlannedSessions as they are read: two statements a list, one for them and one for the names of their places. */
@Repository
public class PlannedSessions {

    private static final String ORDER = " order by s.starts_at, s.id";
    private static final String BY_ID = SessionRow.SELECT + " where s.id = any (?)" + ORDER;
    private static final String BY_CODE = SessionRow.SELECT + " where s.code = ?" + ORDER;
    private static final String BY_SEATING = SessionRow.SELECT + " where s.seating_id = ?" + ORDER;

    /** No session lasts longer (constraint of the table): what ends after an instant began at most so long before. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final String WHERE = """
             where s.ends_at > :from
               and s.starts_at > :begun
               and s.starts_at < coalesce(cast(:until as timestamptz), 'infinity')
               and (cardinality(cast(:states as text[])) = 0 or s.state = any (cast(:states as text[])))
               and (cardinality(cast(:kinds as text[])) = 0 or a.kind = any (cast(:kinds as text[])))
               and (cast(:communes as text[]) is null or s.commune_code = any (cast(:communes as text[])))
               and (cast(:place as uuid) is null or s.place_id = :place)
               and (cast(:activity as uuid) is null or s.activity_id = :activity)
               and (cast(:animator as uuid) is null or coalesce(s.animator_id, a.animator_id) = :animator)
               and (:services = 0 or a.services & :services <> 0)
            """;

    private static final String LIST = SessionRow.SELECT + WHERE + """
               and (cast(:afterId as uuid) is null or (s.starts_at, s.id) > (:afterStart, :afterId))
            """ + ORDER + " limit :most";
    private static final String LIST_OF = SessionRow.SELECT + WHERE + """
               and s.activity_id = any (cast(:activities as uuid[]))
               and (cast(:lat as double precision) is null
                    or (s.latitude between :lat - :metres / 110000.0 and :lat + :metres / 110000.0
                        and abs(s.longitude - :lon) <= :metres / (110000.0 * greatest(cos(radians(:lat)), 0.01))
                        and earth_distance(ll_to_earth(s.latitude, s.longitude), ll_to_earth(:lat, :lon)) <= :metres))
            """ + ORDER + " limit :most";
    private static final String VERSION = """
            select count(*) as sessions,
                   coalesce(sum(s.version + s.sequence), 0) + coalesce(sum(a.version), 0) as writes,
                   coalesce(sum(t.taken), 0) || '.' || coalesce(sum(t.waiting), 0) || '.' || coalesce(sum(t.seats), 0) as seats,
                   coalesce(max(greatest(s.updated_at, a.updated_at, t.updated_at)), 'epoch') as changed_at
            from agenda.session s
            join agenda.activity a on a.id = s.activity_id
            left join agenda.seating t on t.id = s.seating_id
            """ + WHERE;

    /** Where a walk stands: the last session that was given. */
    public record Mark(Instant startsAt, SessionId id) {}

    /**
     * How what a query finds stands.
     *
     * @param state of all counters; says nothing but whether something changed
     * @param changedAt 1970 when there is nothing
     */
    public record Version(String state, Instant changedAt) {}

    private final JdbcClient db;
    private final Directory directory;
    private final Territory territory;

    PlannedSessions(JdbcClient db, Directory directory, Territory territory) {
        this.db = db;
        this.directory = directory;
        this.territory = territory;
    }

    /** Soonest first. */
    public List<Session> list(AgendaQuery query) {
        return list(query, null);
    }

    /**
     * The next page of a walk, soonest first.
     *
     * @param after where the page before ended; null for the first
     */
    public List<Session> list(AgendaQuery query, @Nullable Mark after) {
        return named(asked(db.sql(LIST), query)
                .param("afterStart", after == null ? null : at(after.startsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", after == null ? null : after.id().value())
                .param("most", query.most())
                .query((row, i) -> SessionRow.read(row))
                .list());
    }

    /**
     * Those of several activities, within so many metres of a point, soonest first.
     *
     * @param point null for anywhere
     */
    public List<Session> list(
            Collection<ActivityId> activities, AgendaQuery query, @Nullable LatLon point, int metres) {
        return activities.isEmpty()
                ? List.of()
                : read(asked(db.sql(LIST_OF), query)
                        .param(
                                "activities",
                                activities.stream()
                                        .map(one -> one.value().toString())
                                        .toArray(String[]::new))
                        .param("lat", point == null ? null : point.lat(), Types.DOUBLE)
                        .param("lon", point == null ? null : point.lon(), Types.DOUBLE)
                        .param("metres", metres)
                        .param("most", query.most()));
    }

    /**
     * How what a query finds stands, however many there are: it changes with any of them, and with their seats. Counters
     * tell what is committed late and carries an earlier time.
     */
    public Version version(AgendaQuery query) {
        return asked(db.sql(VERSION), query)
                .query((row, i) -> new Version(
                        row.getInt("sessions") + "." + row.getLong("writes") + "." + row.getString("seats"),
                        row.getTimestamp("changed_at").toInstant()))
                .single();
    }

    /** Where announced sessions that begin from one instant on and before another happen; each spot of an activity once. */
    public Map<ActivityId, List<LatLon>> spots(Instant from, Instant until) {
        Map<ActivityId, List<LatLon>> spots = new HashMap<>();
        db.sql("""
                        select distinct activity_id, latitude, longitude from agenda.session
                        where state = 'PUBLISHED' and starts_at >= :from and starts_at < :until
                        """).param("from", at(from)).param("until", at(until)).query(row -> {
            spots.computeIfAbsent(new ActivityId(row.getObject("activity_id", UUID.class)), any -> new ArrayList<>())
                    .add(new LatLon(row.getDouble("latitude"), row.getDouble("longitude")));
        });
        return spots;
    }

    private static StatementSpec asked(StatementSpec statement, AgendaQuery query) {
        Set<CommuneCode> communes = query.communes();
        Instant until = query.until();
        PlaceId place = query.place();
        return statement
                .param("from", at(query.from()))
                .param("begun", at(query.from().minus(LONGEST)))
                .param("until", until == null ? null : at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("states", names(query.states(), SessionState::name))
                .param("kinds", names(query.kinds(), ActivityKind::name))
                .param(
                        "communes",
                        communes == null
                                ? null
                                : communes.stream().map(CommuneCode::value).toArray(String[]::new))
                .param("place", place == null ? null : place.value())
                .param(
                        "activity",
                        query.activity() == null ? null : query.activity().value())
                .param("animator", query.animator())
                .param("services", query.services());
    }

    /** Those of these identifiers, soonest first. */
    public List<Session> list(Collection<SessionId> ids) {
        UUID[] wanted = ids.stream().map(SessionId::value).toArray(UUID[]::new);
        return wanted.length == 0 ? List.of() : read(db.sql(BY_ID).param((Object) wanted));
    }

    /** By public code. */
    public Optional<Session> findByCode(String code) {
        return read(db.sql(BY_CODE).param(code)).stream().findFirst();
    }

    /** Those that share these seats, soonest first. */
    public List<Session> listOf(SeatingId seating) {
        return read(db.sql(BY_SEATING).param(seating.value()));
    }

    private List<Session> read(StatementSpec statement) {
        return named(statement.query((row, i) -> SessionRow.read(row)).list());
    }

    /** With the names that the directory and the territory give today. */
    List<Session> named(List<Session> sessions) {
        Map<PlaceId, Place> places = directory.listPlaces(sessions.stream()
                .map(session -> session.spot().place())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return sessions.stream().map(session -> named(session, places)).toList();
    }

    private Session named(Session session, Map<PlaceId, Place> places) {
        Spot spot = session.spot();
        Place place = spot.place() == null ? null : places.get(spot.place());
        String commune = territory
                .findCommune(spot.commune())
                .map(Commune::name)
                .orElse(spot.commune().value());
        return new Session(
                session.id(),
                session.code(),
                session.activity(),
                session.series(),
                session.occurrence(),
                session.title(),
                session.note(),
                session.startsAt(),
                session.endsAt(),
                session.zone(),
                named(spot, place, commune),
                session.kit(),
                session.seats(),
                session.language(),
                session.features(),
                session.state(),
                session.reason(),
                session.movedFrom(),
                session.movedPlace(),
                session.animatorId(),
                session.animatorName(),
                session.sequence(),
                session.version(),
                session.updatedAt());
    }

    private static Spot named(Spot spot, @Nullable Place place, String commune) {
        if (place == null) {
            return new Spot(
                    spot.place(),
                    null,
                    spot.name().isEmpty() ? commune : spot.name(),
                    spot.address(),
                    spot.commune(),
                    commune,
                    spot.position(),
                    spot.room());
        }
        return new Spot(
                place.id(),
                place.isGone() ? null : "/lieux/" + place.publicName(),
                place.sheet().name(),
                place.sheet().address().street(),
                spot.commune(),
                commune,
                spot.position(),
                spot.room());
    }

    private static <E> String[] names(Set<E> constants, java.util.function.Function<E, String> name) {
        return constants.stream().map(name).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
