package fr.maillage.agenda.app.find;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.PlannedSessions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities as the public may see them: those that were ever announced. */
@Repository
public class PublicActivities {

    private final JdbcClient db;
    private final Clock clock;
    private final Activities activities;
    private final PlannedSessions sessions;

    PublicActivities(JdbcClient db, Clock clock, Activities activities, PlannedSessions sessions) {
        this.clock = clock;
        this.db = db;
        this.activities = activities;
        this.sessions = sessions;
    }

    /**
     * An activity that was announced.
     *
     * @param archived whether it is offered no more
     */
    public record Shown(Activity activity, boolean archived) {}

    /** The one that a public address names by its ending code; empty when there is none, or none of its dates was ever announced. */
    public Optional<Shown> find(String publicName) {
        return activities.findByPublicName(publicName).flatMap(this::shown);
    }

    private Optional<Shown> shown(Activity activity) {
        return db.sql("""
                        select archived_at is not null
                        from agenda.activity a
                        where id = ? and exists (select from agenda.session s where s.activity_id = a.id and s.state <> 'DRAFT')
                        """)
                .param(activity.id().value())
                .query(Boolean.class)
                .optional()
                .map(archived -> new Shown(activity, archived));
    }

    /** The dates to come, cancelled ones among them, soonest first. */
    public List<Session> listDates(ActivityId activity, Instant from, int most) {
        return sessions.list(AgendaQuery.publicFrom(from, most).of(activity));
    }

    /** Hands over the addresses of activities with a date to come, and of these dates; at most {@code most} in all. */
    public void forEachLink(int most, BiConsumer<String, Instant> taker) {
        record Line(String path, Instant changedAt) {}
        Instant now = clock.instant();
        List<Line> lines = db.sql("""
                        (select '/ateliers/' || case when a.slug = '' then a.code else a.slug || '-' || a.code end as path, a.updated_at
                         from agenda.activity a
                         where exists (select from agenda.session s
                                       where s.activity_id = a.id and s.state <> 'DRAFT' and s.ends_at > :now)
                         order by a.id)
                        union all
                        (select '/seances/' || s.code, s.updated_at
                         from agenda.session s
                         where s.state <> 'DRAFT' and s.ends_at > :now
                         order by s.starts_at
                         limit :most)
                        limit :most
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, i) ->
                        new Line(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
        lines.forEach(line -> taker.accept(line.path(), line.changedAt()));
    }

    /** How many dates are to come, cancelled ones left out. */
    public int countDates(ActivityId activity, Instant from) {
        return db.sql("select count(*) from agenda.session where activity_id = ? and ends_at > ? and state = ?")
                .params(activity.value(), from.atOffset(ZoneOffset.UTC), SessionState.PUBLISHED.name())
                .query(Integer.class)
                .single();
    }
}
