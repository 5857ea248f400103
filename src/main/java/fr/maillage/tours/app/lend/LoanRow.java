package fr.maillage.tours.app.lend;

import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.domain.lend.Condition;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of what is lent. */
final class LoanRow {

    private LoanRow() {}

    static Loan loan(ResultSet row, int number) throws SQLException {
        UUID kit = row.getObject("kit_id", UUID.class);
        String commune = row.getString("commune_code");
        return new Loan(
                row.getObject("id", UUID.class),
                row.getString("code"),
                kit == null
                        ? new Thing(Thing.Kind.ROOM, row.getObject("room_id", UUID.class))
                        : new Thing(Thing.Kind.KIT, kit),
                new Loan.Borrower(
                        row.getObject("organisation_id", UUID.class),
                        commune == null ? null : new CommuneCode(commune),
                        row.getString("borrower")),
                new Loan.Contact(row.getString("contact"), row.getString("phone"), row.getString("email")),
                row.getString("purpose"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                LoanState.valueOf(row.getString("state")),
                out(row),
                back(row),
                row.getObject("written_by", UUID.class),
                row.getInt("version"));
    }

    private static Loan.@Nullable Out out(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("out_at");
        return at == null ? null : new Loan.Out(at.toInstant(), row.getString("out_words"));
    }

    private static Loan.@Nullable Back back(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("back_at");
        return at == null
                ? null
                : new Loan.Back(
                        at.toInstant(),
                        Condition.valueOf(row.getString("back_condition")),
                        row.getString("back_words"),
                        row.getString("missing"));
    }
}
