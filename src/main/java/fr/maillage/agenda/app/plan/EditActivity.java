package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.app.Activities;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes activities, changes them, puts them away. Whether the caller may is the caller's to check. */
@Component
public class EditActivity {

    private final Activities activities;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    EditActivity(Activities activities, JdbcClient db, Audit audit, Clock clock) {
        this.activities = activities;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @param commune INSEE code of the commune that answers for it when no organisation does
     */
    @Transactional
    public void add(Activity activity, @Nullable String commune) {
        activities.add(activity);
        answers(activity.id(), commune);
        record("added", activity);
    }

    /**
     * Changes one; calendars learn it, for its sessions are told with its words.
     *
     * @return false when somebody else changed it meanwhile: nothing was written
     */
    @Transactional
    public boolean change(Activity activity, int version, @Nullable String commune) {
        if (!activities.change(activity, version)) {
            return false;
        }
        answers(activity.id(), commune);
        db.sql("""
                        update agenda.session set sequence = sequence + 1, updated_at = now()
                        where activity_id = :id and state <> 'DRAFT' and ends_at > :now
                        """)
                .param("id", activity.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        record("changed", activity);
        return true;
    }

    /** Puts one away, or takes it out again: it is offered no more for new sessions, its sessions stay. */
    @Transactional
    public void archive(Activity activity, boolean away) {
        db.sql("""
                        update agenda.activity set updated_at = now(),
                            archived_at = case when :away then cast(:now as timestamptz) end
                        where id = :id and (archived_at is null) = :away
                        """)
                .param("away", away)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", activity.id().value())
                .update();
        record(away ? "archived" : "restored", activity);
    }

    private void answers(ActivityId id, @Nullable String commune) {
        db.sql("update agenda.activity set commune_code = ? where id = ?")
                .param(commune)
                .param(id.value())
                .update();
    }

    private void record(String what, Activity activity) {
        audit.record(
                "agenda.activity." + what,
                "activity",
                activity.id().value().toString(),
                Map.of("code", activity.code(), "title", activity.title()));
    }
}
