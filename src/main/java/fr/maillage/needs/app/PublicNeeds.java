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

    /**
     * Of one commune: what waits first, the oldest promise first but what is late last; then what was met, the latest first. What
     * was joined to the need of another commune keeps its line here, with its own people and the state of the need it lives on in.
     */
    public List<PublicNeed> list(CommuneCode commune) {
        return db.sql("""
                        with here as (
                            select coalesce(joined_to, id) as head, sum(people) as people, bit_or(services) as services
                            from needs.need where commune_code = :commune group by 1
                        )
                        select n.id, here.services, n.answer_by, coalesce(met.state, n.state) as state,
                               coalesce(met.at, n.state_since) as since, here.people
                        from here join needs.need n on n.id = here.head
                        left join lateral (
                            select s.to_state as state, s.done_at as at from needs.need_step s
                            where s.need_id = n.id and n.state not in ('UNDERSTOOD', 'PLANNED')
                              and s.event in ('MEET', 'MEET_PARTLY', 'REFUSE')
                            order by s.id desc limit 1
                        ) met on true
                        where n.state in ('UNDERSTOOD', 'PLANNED')
                           or n.state in ('MET', 'PARTLY_MET', 'CLOSED') and met.state <> 'NOT_POSSIBLE' and met.at > :since
                        order by n.state not in ('UNDERSTOOD', 'PLANNED'), n.state = 'UNDERSTOOD' and n.answer_by < :today,
                            n.answer_by, met.at desc, n.id
                        """)
                .param("commune", commune.value())
                .param("today", LocalDate.ofInstant(clock.instant(), Dates.FRANCE))
                .param("since", RaisedNeeds.at(clock.instant().minus(SHOWN)))
                .query((row, i) -> {
                    NeedState state = NeedState.valueOf(row.getString("state"));
                    return new PublicNeed(
                            new NeedId(row.getObject("id", UUID.class)),
                            state,
                            row.getInt("people"),
                            Terms.fromMask(Service.class, row.getInt("services")),
                            state.isOpen() ? row.getObject("answer_by", LocalDate.class) : null,
                            row.getObject("since", OffsetDateTime.class)
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
