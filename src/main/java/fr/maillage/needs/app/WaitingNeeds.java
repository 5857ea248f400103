package fr.maillage.needs.app;

import fr.maillage.accounts.Reach;
import fr.maillage.agenda.SessionId;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs that somebody has to do something about. */
@Repository
public class WaitingNeeds {

    private final JdbcClient db;
    private final NeedRow row;

    WaitingNeeds(JdbcClient db, NeedRow row) {
        this.db = db;
        this.row = row;
    }

    /**
     * Some of many.
     *
     * @param all how many there are
     */
    public record Some(int all, List<Waiting> first) {}

    /**
     * One of them.
     *
     * @param climbedAt when it climbed; null when it has not
     * @param since when it came into its state
     */
    public record Waiting(Need need, @Nullable Instant climbedAt, Instant since) {}

    /** To be answered within reach: those that climbed first, then those that nobody has read. */
    public Some listToAnswer(Reach reach, int most) {
        return some(db.sql("""
                        select n.*, count(*) over () as counted,
                               n.people + coalesce((select sum(j.people) from needs.need j where j.joined_to = n.id), 0) as all_people
                        from needs.need n
                        where (n.state = 'RAISED' or n.state in ('UNDERSTOOD', 'PLANNED') and n.climbed_at is not null)
                          and (:everywhere or n.commune_code = any(:communes))
                        order by n.climbed_at is null, n.climbed_at, n.raised_at, n.id limit :most
                        """)
                .param("everywhere", reach.everywhere())
                .param("communes", reach.communes().toArray(String[]::new))
                .param("most", most));
    }

    /** Answered, and the commune has not said yet whether it will do, within reach. */
    public Some listToClose(Reach reach, int most) {
        return some(db.sql("""
                        select n.*, count(*) over () as counted,
                               n.people + coalesce((select sum(j.people) from needs.need j where j.joined_to = n.id), 0) as all_people
                        from needs.need n
                        where n.state in ('MET', 'PARTLY_MET', 'NOT_POSSIBLE')
                          and (:everywhere or n.commune_code = any(:communes))
                        order by n.state_since, n.id limit :most
                        """)
                .param("everywhere", reach.everywhere())
                .param("communes", reach.communes().toArray(String[]::new))
                .param("most", most));
    }

    private Some some(JdbcClient.StatementSpec statement) {
        int[] all = {0};
        List<Waiting> first = statement
                .query((r, i) -> {
                    all[0] = r.getInt("counted");
                    return new Waiting(
                            row.need(r, i),
                            NeedRow.instant(r, "climbed_at"),
                            Objects.requireNonNull(NeedRow.instant(r, "state_since")));
                })
                .list();
        return new Some(all[0], first);
    }

    /** Raised before an instant and not read, or promised an answer before a day: those that have not climbed yet. */
    List<NeedId> listOverdue(Instant raisedBefore, LocalDate today) {
        return db.sql("""
                        select id from needs.need
                        where climbed_at is null
                          and (state = 'RAISED' and state_since < :before or state = 'UNDERSTOOD' and answer_by < :today)
                        order by raised_at, id
                        """)
                .param("before", RaisedNeeds.at(raisedBefore))
                .param("today", today)
                .query((r, i) -> new NeedId(r.getObject(1, UUID.class)))
                .list();
    }

    /** The sessions of each planned need that has not climbed; an empty list for one that has none. */
    Map<NeedId, List<SessionId>> listPlanned() {
        Map<NeedId, List<SessionId>> planned = new LinkedHashMap<>();
        db.sql("""
                        select n.id, s.session_id from needs.need n left join needs.need_session s on s.need_id = n.id
                        where n.state = 'PLANNED' and n.climbed_at is null order by n.raised_at, n.id
                        """).query(r -> {
            List<SessionId> sessions =
                    planned.computeIfAbsent(new NeedId(r.getObject("id", UUID.class)), id -> new ArrayList<>());
            UUID session = r.getObject("session_id", UUID.class);
            if (session != null) {
                sessions.add(new SessionId(session));
            }
        });
        return planned;
    }
}
