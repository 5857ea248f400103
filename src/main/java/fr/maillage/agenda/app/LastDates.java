package fr.maillage.agenda.app;

import fr.maillage.agenda.ActivityId;
import fr.maillage.territory.CommuneCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When activities were last somewhere. */
@Repository
public class LastDates {

    private final JdbcClient db;

    LastDates(JdbcClient db) {
        this.db = db;
    }

    /** The beginning of the last announced session of any of them in each commune, from one instant on and before another. */
    public Map<CommuneCode, Instant> list(Collection<ActivityId> activities, Instant from, Instant until) {
        Map<CommuneCode, Instant> last = new HashMap<>();
        db.sql("""
                        select commune_code, max(starts_at) as starts_at from agenda.session
                        where activity_id = any (cast(:activities as uuid[])) and state = 'PUBLISHED'
                          and starts_at >= :from and starts_at < :until
                        group by commune_code
                        """)
                .param(
                        "activities",
                        activities.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    last.put(
                            new CommuneCode(row.getString("commune_code")),
                            row.getTimestamp("starts_at").toInstant());
                });
        return last;
    }
}
