package fr.maillage.registration.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.SessionId;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.ContactChannel;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.ForWhom;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Need;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a row of {@code registration.registration}. */
final class RegistrationRow {

    private RegistrationRow() {}

    static Registration read(ResultSet row, int number) throws SQLException {
        String ending = row.getString("ending");
        Timestamp until = row.getTimestamp("offered_until");
        return new Registration(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getLong("arrival"),
                Objects.requireNonNullElse(row.getString("code"), ""),
                new SeatingId(row.getObject("seating_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                guest(row),
                RegistrationState.valueOf(row.getString("state")),
                ending == null ? null : Ending.valueOf(ending),
                until == null ? null : until.toInstant(),
                row.getBoolean("untold"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Guest guest(ResultSet row) throws SQLException {
        Set<Need> needs = Arrays.stream((String[]) row.getArray("needs").getArray())
                .map(Need::valueOf)
                .collect(Collectors.toSet());
        return new Guest(
                row.getString("name"),
                new Contact(
                        ContactChannel.valueOf(row.getString("channel")),
                        row.getString("phone"),
                        row.getString("email")),
                ForWhom.valueOf(row.getString("for_whom")),
                row.getString("beneficiary"),
                row.getString("group_name"),
                row.getInt("party"),
                needs,
                row.getString("language"),
                row.getObject("registered_by", UUID.class));
    }
}
