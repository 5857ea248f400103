package fr.maillage.tours.app.bus;

import fr.maillage.agenda.Session;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where units stand, read for the public and for reminders. */
@Repository
public class BusStops {

    private static final String STOP = """
            select s.id, t.unit_id, s.commune_code, s.name, s.address, s.latitude, s.longitude, s.recurrence_id,
                   s.retired_at is null and t.state = 'PUBLISHED' as served
            from tours.stop s join tours.tour t on t.id = s.tour_id
            """;

    private final JdbcClient db;

    BusStops(JdbcClient db) {
        this.db = db;
    }

    /**
     * A stop.
     *
     * @param name « place de l’église »
     * @param recurrence the rule of the agenda that gives its dates
     * @param served whether the unit still comes
     */
    public record BusStop(
            UUID id,
            UnitId unit,
            CommuneCode commune,
            String name,
            String address,
            LatLon at,
            @Nullable UUID recurrence,
            boolean served) {}

    /** By identifier, those that are no longer served included. */
    public Optional<BusStop> find(UUID id) {
        return db.sql(STOP + "where s.id = :id")
                .param("id", id)
                .query((row, number) -> stop(row))
                .optional();
    }

    /** The stop of each of these sessions that has one, in two queries. */
    public Map<UUID, BusStop> of(Collection<Session> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> oneOff = new HashMap<>();
        UUID[] ids = sessions.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        db.sql("select session_id, stop_id from tours.passage where session_id = any(:sessions)")
                .param("sessions", ids)
                .query(row -> {
                    oneOff.put(row.getObject("session_id", UUID.class), row.getObject("stop_id", UUID.class));
                });
        UUID[] rules = sessions.stream()
                .flatMap(one -> Optional.ofNullable(one.occurrence()).stream())
                .map(Session.Occurrence::recurrence)
                .distinct()
                .toArray(UUID[]::new);
        List<BusStop> stops = db.sql(STOP + "where s.id = any(:stops) or s.recurrence_id = any(:rules)")
                .param("stops", oneOff.values().toArray(UUID[]::new))
                .param("rules", rules)
                .query((row, number) -> stop(row))
                .list();
        Map<UUID, BusStop> byId = stops.stream().collect(Collectors.toMap(BusStop::id, Function.identity()));
        Map<UUID, BusStop> byRule = stops.stream()
                .filter(stop -> stop.recurrence() != null)
                .collect(Collectors.toMap(BusStop::recurrence, Function.identity()));
        Map<UUID, BusStop> found = new HashMap<>();
        for (Session session : sessions) {
            UUID own = oneOff.get(session.id().value());
            Session.Occurrence occurrence = session.occurrence();
            BusStop stop = own != null
                    ? byId.get(own)
                    : occurrence == null ? null : byRule.get(occurrence.recurrence());
            if (stop != null) {
                found.put(session.id().value(), stop);
            }
        }
        return found;
    }

    private static BusStop stop(ResultSet row) throws SQLException {
        return new BusStop(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CommuneCode(row.getString("commune_code")),
                row.getString("name"),
                row.getString("address"),
                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getObject("recurrence_id", UUID.class),
                row.getBoolean("served"));
    }
}
