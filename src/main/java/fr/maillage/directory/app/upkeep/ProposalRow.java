package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.app.upkeep.Proposals.Kind;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.app.upkeep.Proposals.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** From a row of {@link Proposals} to a proposal. */
final class ProposalRow {

    private ProposalRow() {}

    static Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("at_place", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Cells.read(row.getString("before")),
                Cells.read(row.getString("cells")),
                row.getString("remark"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("language"),
                row.getString("origin"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                Arrays.asList((String[]) row.getArray("accepted").getArray()),
                row.getObject("change_id", UUID.class),
                row.getObject("decided_by", UUID.class),
                row.getTimestamp("decided_at") == null
                        ? null
                        : row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("forgotten"),
                row.getString("place_code"),
                row.getString("place_name"),
                row.getObject("organisation_id", UUID.class),
                row.getString("at_commune"),
                row.getString("commune_name"));
    }
}
