package fr.maillage.tours.app.tour;

import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Power;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.TourId;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.tour.StandingTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** From a row of {@link #SELECT} to a stop. */
final class StopRow {

    /** Names every column that {@link #read} reads. */
    static final String COLUMNS = """
            s.id, s.tour_id, t.name as tour_name, t.state, u.id as unit_id, u.code as unit_code, u.name as unit_name,
            u.activity_id, s.rank, s.commune_code, s.place_id, s.name, s.address, s.latitude, s.longitude, s.parking,
            s.power, s.seats, s.opens, s.room, s.recurrence_id, s.retired_at, s.version
            """;

    /** What the columns are of. */
    static final String FROM = """
             from tours.stop s
             join tours.tour t on t.id = s.tour_id
             join tours.unit u on u.id = t.unit_id
            """;

    static final String SELECT = "select " + COLUMNS + FROM;

    private StopRow() {}

    static Stop read(ResultSet row) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        return new Stop(
                new StopId(row.getObject("id", UUID.class)),
                new TourId(row.getObject("tour_id", UUID.class)),
                row.getString("tour_name"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("rank"),
                new CommuneCode(row.getString("commune_code")),
                place == null ? null : new PlaceId(place),
                row.getString("name"),
                row.getString("address"),
                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getString("parking"),
                Power.valueOf(row.getString("power")),
                row.getObject("seats", Integer.class),
                row.getString("opens"),
                StandingTimes.read(row.getString("opens")).orElse(List.of()),
                row.getString("room"),
                row.getObject("recurrence_id", UUID.class),
                !row.getString("state").equals("DRAFT"),
                row.getTimestamp("retired_at") != null,
                row.getInt("version"));
    }
}
