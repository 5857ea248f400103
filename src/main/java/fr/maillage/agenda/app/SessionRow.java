package fr.maillage.agenda.app;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.Session.Occurrence;
import fr.maillage.agenda.Session.PartOf;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.Audience;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a row of {@link #SELECT} to a session; where it is still needs the place's name, see {@link PlannedSessions}. */
final class SessionRow {

    /** Names every column that {@link #read} reads. */
    static final String SELECT = """
            select s.id, s.code, s.series_id, s.series_number, r.title as series_title,
                   (select count(*) from agenda.session o where o.series_id = s.series_id) as series_of,
                   s.recurrence_id, s.recurrence_day, s.title, s.note, s.starts_at, s.ends_at, s.zone,
                   s.place_id, s.spot_name, s.address, s.commune_code, s.latitude, s.longitude, s.room, s.kit_id,
                   s.language, s.features, s.state, s.reason, s.moved_from, s.moved_place,
                   coalesce(s.animator_id, a.animator_id) as animator_id,
                   case when s.animator_name = '' then a.animator_name else s.animator_name end as animator_name,
                   s.sequence, s.version, s.updated_at,
                   a.id as activity_id, a.code as activity_code, a.slug, a.kind, a.title as activity_title, a.summary,
                   a.outcome, a.level, a.audiences, a.services, a.duration_minutes, a.cost_cents, a.cost_note, a.bring,
                   a.phone, a.organisation_id, a.animator_id as usual_animator_id, a.animator_name as usual_animator_name,
                   a.version as activity_version, a.updated_at as activity_updated_at,
                   t.id as seating_id, t.seats, t.taken, t.waiting, t.smallest_waiting,
                   t.waiting_list, t.closes_minutes
            from agenda.session s
            join agenda.activity a on a.id = s.activity_id
            left join agenda.series r on r.id = s.series_id
            left join agenda.seating t on t.id = s.seating_id
            """;

    private SessionRow() {}

    /** The session, its place named as a one-off place would be. */
    static Session read(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                row.getString("code"),
                activity(row),
                series(row),
                occurrence(row),
                row.getString("title"),
                row.getString("note"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                spot(row),
                row.getObject("kit_id", UUID.class),
                seats(row),
                row.getString("language"),
                features(row),
                SessionState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("moved_from") == null ? null : instant(row, "moved_from"),
                row.getString("moved_place"),
                row.getObject("animator_id", UUID.class),
                row.getString("animator_name"),
                row.getInt("sequence"),
                row.getInt("version"),
                instant(row, "updated_at"));
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getString("activity_code"),
                row.getString("slug"),
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("activity_title"),
                row.getString("summary"),
                row.getString("outcome"),
                Level.valueOf(row.getString("level")),
                Terms.fromMask(Audience.class, row.getInt("audiences")),
                Terms.fromMask(Service.class, row.getInt("services")),
                row.getInt("duration_minutes"),
                row.getInt("cost_cents"),
                row.getString("cost_note"),
                row.getString("bring"),
                row.getString("phone"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("usual_animator_id", UUID.class),
                row.getString("usual_animator_name"),
                row.getInt("activity_version"),
                instant(row, "activity_updated_at"));
    }

    private static @Nullable PartOf series(ResultSet row) throws SQLException {
        UUID id = row.getObject("series_id", UUID.class);
        return id == null
                ? null
                : new PartOf(id, row.getString("series_title"), row.getInt("series_number"), row.getInt("series_of"));
    }

    private static @Nullable Occurrence occurrence(ResultSet row) throws SQLException {
        UUID id = row.getObject("recurrence_id", UUID.class);
        return id == null ? null : new Occurrence(id, row.getObject("recurrence_day", LocalDate.class));
    }

    private static Spot spot(ResultSet row) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        String commune = row.getString("commune_code");
        return new Spot(
                place == null ? null : new PlaceId(place),
                null,
                row.getString("spot_name"),
                row.getString("address"),
                new CommuneCode(commune),
                commune,
                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getString("room"));
    }

    private static @Nullable Seats seats(ResultSet row) throws SQLException {
        UUID id = row.getObject("seating_id", UUID.class);
        return id == null
                ? null
                : new Seats(
                        new SeatingId(id),
                        row.getInt("seats"),
                        row.getInt("taken"),
                        row.getInt("waiting"),
                        row.getObject("smallest_waiting", Integer.class),
                        row.getBoolean("waiting_list"),
                        row.getInt("closes_minutes"));
    }

    private static Set<Feature> features(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("features").getArray();
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        Arrays.stream(names).map(Feature::valueOf).forEach(features::add);
        return features;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
