package fr.maillage.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of who did what: written in the same transaction as the deed, never changed afterwards. Holds identifiers and
 * what changed, never a password, a code or a residents’ contact.
 */
@Component
public class Audit {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final ObjectProvider<CurrentActor> actor;

    Audit(JdbcClient db, ObjectProvider<CurrentActor> actor) {
        this.db = db;
        this.actor = actor;
    }

    /**
     * Writes one line.
     *
     * @param action a stable word of the module, such as {@code directory.place.changed}; its French is the message
     *     {@code <module>.audit.<the rest>}
     * @param subjectKind what kind of thing, such as {@code place}
     * @param subjectId its identifier, as text
     * @param details what changed, field by field; short values
     */
    public void record(String action, String subjectKind, String subjectId, Map<String, String> details) {
        CurrentActor current = actor.getIfAvailable();
        recordFor(current == null ? null : current.find().orElse(null), action, subjectKind, subjectId, details);
    }

    /** The same for several things of a kind that one deed was done to, each with its details, in one statement. */
    public void recordAll(String action, String subjectKind, Map<String, Map<String, String>> detailsOf) {
        CurrentActor current = actor.getIfAvailable();
        List<String> ids = List.copyOf(detailsOf.keySet());
        db.sql("""
                insert into platform.audit (actor_id, action, subject_kind, subject_id, details)
                select cast(:actor as uuid), :action, :kind, s.id, cast(s.details as jsonb)
                from unnest(cast(:ids as text[]), cast(:details as text[])) with ordinality as s (id, details, place)
                order by s.place
                """)
                .param("actor", current == null ? null : current.find().orElse(null))
                .param("action", action)
                .param("kind", subjectKind)
                .param("ids", ids.toArray(String[]::new))
                .param(
                        "details",
                        ids.stream()
                                .map(id -> JSON.writeValueAsString(detailsOf.get(id)))
                                .toArray(String[]::new))
                .update();
    }

    /** The same for a deed whose actor is known otherwise, such as somebody who is just signing in. */
    public void recordFor(
            @Nullable UUID actor, String action, String subjectKind, String subjectId, Map<String, String> details) {
        db.sql("""
                insert into platform.audit (actor_id, action, subject_kind, subject_id, details)
                values (:actor, :action, :kind, :id, cast(:details as jsonb))
                """)
                .param("actor", actor)
                .param("action", action)
                .param("kind", subjectKind)
                .param("id", subjectId)
                .param("details", JSON.writeValueAsString(details))
                .update();
    }
}
