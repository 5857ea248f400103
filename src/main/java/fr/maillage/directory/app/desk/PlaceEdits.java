package fr.maillage.directory.app.desk;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote over the records of sources, column by column. */
@Repository
public class PlaceEdits {

    private final JdbcClient db;

    PlaceEdits(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a source says of a place, and what was decided over it.
     *
     * @param raw its row as it was, a JSON object
     * @param handState {@code SHOWN} or {@code REMOVED}; null when the source decides
     */
    public record SourceRow(
            String sourceId,
            String sourceKey,
            String raw,
            String fingerprint,
            @Nullable String handState) {}

    /** The record beneath a place, which is locked until the transaction ends. */
    SourceRow lock(UUID place) {
        return db.sql("""
                        select source_id, source_key, raw::text as raw, fingerprint, hand_state from directory.place
                        where id = :id for update
                        """).param("id", place).query(SourceRow.class).single();
    }

    /** The same without locking. */
    SourceRow get(UUID place) {
        return db.sql("""
                        select source_id, source_key, raw::text as raw, fingerprint, hand_state from directory.place
                        where id = :id
                        """).param("id", place).query(SourceRow.class).single();
    }

    /** The columns written by hand. */
    public Map<StandardField, String> of(UUID place) {
        Map<StandardField, String> words = new EnumMap<>(StandardField.class);
        db.sql("select field, value from directory.place_edit where place_id = :id")
                .param("id", place)
                .query(row -> {
                    String value = row.getString("value");
                    StandardField.find(row.getString("field")).ifPresent(field -> words.put(field, value));
                });
        return words;
    }

    void put(UUID place, Map<StandardField, String> values, @Nullable UUID by) {
        if (values.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into directory.place_edit (place_id, field, value, made_by)
                        select :place, field, value, :by
                        from unnest(cast(:fields as text[]), cast(:values as text[])) word(field, value)
                        on conflict (place_id, field)
                        do update set value = excluded.value, made_by = excluded.made_by, made_at = now()
                        """)
                .param("place", place)
                .param("by", by)
                .param(
                        "fields",
                        values.keySet().stream().map(StandardField::column).toArray(String[]::new))
                .param("values", values.values().toArray(String[]::new))
                .update();
    }

    void drop(UUID place, Collection<StandardField> fields) {
        db.sql("delete from directory.place_edit where place_id = :place and field = any (cast(:fields as text[]))")
                .param("place", place)
                .param("fields", fields.stream().map(StandardField::column).toArray(String[]::new))
                .update();
    }
}
