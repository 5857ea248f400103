package fr.maillage.needs.app;

import fr.maillage.agenda.SessionId;
import fr.maillage.design.Dates;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.PublicNeed;
import fr.maillage.territory.CommuneCode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What anybody may read of needs. */
@Repository
public class PublicNeeds {

    /** How long a need that was met stays shown: long enough to be seen, short enough not to boast. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private final JdbcClient db;
    private final Clock clock;

    PublicNeeds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of one commune: what waits first, the oldest promise first; then what was met, the latest first. */
    public List<PublicNeed> list(CommuneCode commune) {
        return db.sql("""
                        with shown as (
                            select n.id, n.people, n.services, n.answer_by, n.state_since,
                                   case when n.state = 'CLOSED' then
                                       (select s.from_state from needs.need_step s where s.need_id = n.id and s.event = 'CLOSE'
                                        order by s.id desc limit 1)
                                   else n.state end as state
                            from needs.need n
                            where n.commune_code = :commune
                              and (n.state in ('UNDERSTOOD', 'PLANNED')
                                   or n.state in ('MET', 'PARTLY_MET', 'CLOSED') and n.state_since > :since)
                        )
                        select w.*, w.people + coalesce((select sum(j.people) from needs.need j where j.joined_to = w.id), 0) as all_people
                        from shown w
                        where w.state in ('UNDERSTOOD', 'PLANNED', 'MET', 'PARTLY_MET')
                        order by w.state in ('MET', 'PARTLY_MET'), w.answer_by, w.state_since desc, w.id
                        """)
                .param("commune", commune.value())
                .param("since", RaisedNeeds.at(clock.instant().minus(SHOWN)))
                .query((row, i) -> {
                    NeedState state = NeedState.valueOf(row.getString("state"));
                    return new PublicNeed(
                            new NeedId(row.getObject("id", UUID.class)),
                            state,
                            row.getInt("all_people"),
                            Terms.fromMask(Service.class, row.getInt("services")),
                            state.isOpen() ? row.getObject("answer_by", LocalDate.class) : null,
                            row.getObject("state_since", OffsetDateTime.class)
                                    .atZoneSameInstant(Dates.FRANCE)
                                    .toLocalDate());
                })
                .list();
    }

    /** The sessions of these needs, whatever became of them. */
    public Map<NeedId, Set<SessionId>> listSessions(Collection<NeedId> ids) {
        Map<NeedId, Set<SessionId>> sessions = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("select need_id, session_id from needs.need_session where need_id = any(:ids)")
                    .param("ids", ids.stream().map(NeedId::value).toArray(UUID[]::new))
                    .query(row -> {
                        sessions.computeIfAbsent(new NeedId(row.getObject(1, UUID.class)), id -> new LinkedHashSet<>())
                                .add(new SessionId(row.getObject(2, UUID.class)));
                    });
        }
        return sessions;
    }
}
