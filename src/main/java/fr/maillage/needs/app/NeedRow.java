package fr.maillage.needs.app;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.needs.HalfDay;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of needs. */
@Component
class NeedRow {

    private final Territory territory;

    NeedRow(Territory territory) {
        this.territory = territory;
    }

    Need need(ResultSet row, int number) throws SQLException {
        CommuneCode commune = new CommuneCode(row.getString("commune_code"));
        return new Need(
                new NeedId(row.getObject("id", UUID.class)),
                row.getString("code"),
                NeedState.valueOf(row.getString("state")),
                commune,
                territory.findCommune(commune).map(Commune::name).orElse(commune.value()),
                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                Terms.fromMask(Service.class, row.getInt("services")),
                row.getString("workshop"),
                row.getString("words"),
                row.getInt("all_people"),
                Terms.fromMask(Audience.class, row.getInt("audiences")),
                HalfDay.of(row.getInt("suits")),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("wished_until", LocalDate.class),
                Objects.requireNonNull(instant(row, "raised_at")),
                row.getObject("answer_by", LocalDate.class));
    }

    NeedSheet sheet(ResultSet row, int number) throws SQLException {
        UUID joined = row.getObject("joined_to", UUID.class);
        return new NeedSheet(
                need(row, number),
                Raiser.valueOf(row.getString("raised_by")),
                RaisedWay.valueOf(row.getString("way")),
                row.getInt("people"),
                row.getString("why"),
                room(row),
                contact(row),
                row.getObject("raised_by_id", UUID.class),
                row.getString("reason"),
                row.getString("last_word"),
                joined == null ? null : new NeedId(joined),
                instant(row, "climbed_at"),
                Objects.requireNonNull(instant(row, "state_since")),
                row.getInt("version"));
    }

    private static Room room(ResultSet row) throws SQLException {
        String power = row.getString("power");
        String network = row.getString("network");
        return new Room(
                row.getString("room"),
                row.getString("room_address"),
                row.getObject("tables_seen", Integer.class),
                power == null ? null : Room.Power.valueOf(power),
                network == null ? null : Room.Network.valueOf(network),
                row.getObject("step_free", Boolean.class),
                row.getObject("checked_on", LocalDate.class));
    }

    private static NeedContact contact(ResultSet row) throws SQLException {
        String postal = row.getString("postal");
        return new NeedContact(
                ContactWay.valueOf(row.getString("channel")),
                row.getString("contact_name"),
                row.getString("contact_role"),
                row.getString("phone"),
                row.getString("email"),
                postal.isEmpty() ? List.of() : List.of(postal.split("\n", -1)),
                row.getString("language"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
