package fr.maillage.tours.app.proposal;

import fr.maillage.tours.domain.proposal.Wish;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the coordinator wishes of proposals. */
@Repository
public class ProposalWishes {

    private final JdbcClient db;

    ProposalWishes(JdbcClient db) {
        this.db = db;
    }

    /** Those of a proposal, in the order in which they were made. */
    public List<Wish> list(UUID proposal) {
        return db.sql("""
                        select id, act, kind, commune_code, day, unit_id, made_at from tours.proposal_wish
                        where proposal_id = :proposal order by made_at, id
                        """)
                .param("proposal", proposal)
                .query((row, i) -> new Wish(
                        row.getObject("id", UUID.class),
                        row.getObject("act", UUID.class),
                        Wish.Kind.valueOf(row.getString("kind")),
                        row.getString("commune_code"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("unit_id", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void add(UUID proposal, Wish wish) {
        db.sql("""
                        insert into tours.proposal_wish (id, proposal_id, act, kind, commune_code, day, unit_id, made_at)
                        values (:id, :proposal, :act, :kind, :commune, :day, :unit, :made)
                        """)
                .param("id", wish.id())
                .param("proposal", proposal)
                .param("act", wish.act())
                .param("kind", wish.kind().name())
                .param("commune", wish.commune())
                .param("day", wish.day())
                .param("unit", wish.unit())
                .param("made", Timestamp.from(wish.madeAt()))
                .update();
    }

    /** Takes one back. */
    void remove(UUID wish) {
        db.sql("delete from tours.proposal_wish where id = :id")
                .param("id", wish)
                .update();
    }

    /** Takes back all that were made together; false when they are gone already. */
    boolean removeAct(UUID proposal, UUID act) {
        return db.sql("delete from tours.proposal_wish where proposal_id = :proposal and act = :act")
                        .param("proposal", proposal)
                        .param("act", act)
                        .update()
                > 0;
    }
}
