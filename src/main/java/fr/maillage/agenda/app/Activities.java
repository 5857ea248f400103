package fr.maillage.agenda.app;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.ShortCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is offered, whatever its dates. */
@Repository
public class Activities {

    /** Characters of a public code: 24⁵ are 8 million. */
    private static final int CODE_LENGTH = 5;

    private static final int TRIES = 5;
    private static final int LONGEST_SLUG = 60;

    private static final String COLUMNS = """
            select id, code, slug, kind, title, summary, outcome, level, audiences, services, duration_minutes, cost_cents,
                   cost_note, bring, phone, organisation_id, animator_id, animator_name, version, updated_at
            from agenda.activity
            """;

    private final JdbcClient db;

    Activities(JdbcClient db) {
        this.db = db;
    }

    /** A code that is free now. */
    public String freeCode() {
        for (int i = 0; i < TRIES; i++) {
            String code = ShortCode.random(CODE_LENGTH);
            if (findByCode(code).isEmpty()) {
                return code;
            }
        }
        throw new IllegalStateException("No free code after " + TRIES + " tries");
    }

    /** Adds one; its slug is made of its title. */
    @Transactional
    public void add(Activity activity) {
        db.sql("""
                        insert into agenda.activity (id, code, slug, kind, title, summary, outcome, level, audiences,
                            services, duration_minutes, cost_cents, cost_note, bring, phone, organisation_id, animator_id,
                            animator_name)
                        values (:id, :code, :slug, :kind, :title, :summary, :outcome, :level, :audiences, :services,
                            :minutes, :cents, :costNote, :bring, :phone, :organisation, :animator, :animatorName)
                        """).params(values(activity)).param("code", activity.code()).update();
    }

    /**
     * Writes everything but the code.
     *
     * @param version as it was read
     * @return whether it was written; false when somebody changed it meanwhile
     */
    @Transactional
    public boolean change(Activity activity, int version) {
        return db.sql("""
                        update agenda.activity set slug = :slug, kind = :kind, title = :title, summary = :summary,
                            outcome = :outcome, level = :level, audiences = :audiences, services = :services,
                            duration_minutes = :minutes, cost_cents = :cents, cost_note = :costNote, bring = :bring,
                            phone = :phone, organisation_id = :organisation, animator_id = :animator,
                            animator_name = :animatorName, version = version + 1, updated_at = now()
                        where id = :id and version = :version
                        """).params(values(activity)).param("version", version).update() == 1;
    }

    /** By identifier. */
    public Optional<Activity> find(ActivityId id) {
        return db.sql(COLUMNS + " where id = ?")
                .param(id.value())
                .query((row, i) -> activity(row))
                .optional();
    }

    /** Those of these identifiers. */
    public Map<ActivityId, Activity> find(Collection<ActivityId> ids) {
        Map<ActivityId, Activity> found = new HashMap<>();
        db.sql(COLUMNS + " where id = any (?)")
                .param((Object) ids.stream().map(ActivityId::value).toArray(UUID[]::new))
                .query((row, i) -> activity(row))
                .list()
                .forEach(activity -> found.put(activity.id(), activity));
        return found;
    }

    /** By public code. */
    public Optional<Activity> findByCode(String code) {
        return db.sql(COLUMNS + " where code = ?")
                .param(code)
                .query((row, i) -> activity(row))
                .optional();
    }

    /** The one that a public address names by its ending code, whatever the words before it. */
    public Optional<Activity> findByPublicName(String name) {
        return findByCode(name.substring(name.lastIndexOf('-') + 1));
    }

    private static Map<String, @Nullable Object> values(Activity activity) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", activity.id().value());
        values.put("slug", PlainText.slug(activity.title(), LONGEST_SLUG));
        values.put("kind", activity.kind().name());
        values.put("title", activity.title());
        values.put("summary", activity.summary());
        values.put("outcome", activity.outcome());
        values.put("level", activity.level().name());
        values.put("audiences", Terms.mask(activity.audiences()));
        values.put("services", Terms.mask(activity.services()));
        values.put("minutes", activity.durationMinutes());
        values.put("cents", activity.costCents());
        values.put("costNote", activity.costNote());
        values.put("bring", activity.bring());
        values.put("phone", activity.phone());
        values.put("organisation", activity.organisation());
        values.put("animator", activity.animatorId());
        values.put("animatorName", activity.animatorName());
        return values;
    }

    /** Reads a row of {@link #COLUMNS}. */
    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("slug"),
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("outcome"),
                Level.valueOf(row.getString("level")),
                Terms.fromMask(Audience.class, row.getInt("audiences")),
                Terms.fromMask(Service.class, row.getInt("services")),
                row.getInt("duration_minutes"),
                row.getInt("cost_cents"),
                row.getString("cost_note"),
                row.getString("bring"),
                row.getString("phone"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("animator_id", UUID.class),
                row.getString("animator_name"),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant());
    }
}
