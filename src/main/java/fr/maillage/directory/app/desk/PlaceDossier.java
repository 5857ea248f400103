package fr.maillage.directory.app.desk;

import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.directory.domain.exchange.StandardField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everything that is known of a place behind what the public sees. */
@Service
public class PlaceDossier {

    private static final int MOST_CHANGES = 20;
    private static final int MOST_DOUBTS = 20;

    private final PlaceEdits edits;
    private final PlaceChanges changes;
    private final SourceRecords records;
    private final JdbcClient db;

    PlaceDossier(PlaceEdits edits, PlaceChanges changes, SourceRecords records, JdbcClient db) {
        this.edits = edits;
        this.changes = changes;
        this.records = records;
        this.db = db;
    }

    /**
     * The dossier.
     *
     * @param byHand columns that people wrote
     * @param source columns as the source has them
     * @param origins the sources that each column is taken from; empty when there is only one record
     * @param changes newest first
     * @param doubts what its source's latest import found strange and nobody has looked at
     */
    public record Dossier(
            Map<StandardField, String> byHand,
            Map<StandardField, String> source,
            Map<StandardField, String> origins,
            List<PlaceChange> changes,
            List<Finding> doubts) {}

    public Dossier of(Place place) {
        UUID id = place.id().value();
        Map<StandardField, String> source =
                records.isTogether(id) ? records.merged().withoutWords(id).cells() : records.cells(edits.get(id));
        return new Dossier(edits.of(id), source, origins(id), changes.listOf(id, MOST_CHANGES), doubts(place));
    }

    /** For each column of a merged sheet, the names of the sources that it is taken from. */
    private Map<StandardField, String> origins(UUID head) {
        Map<StandardField, String> origins = new EnumMap<>(StandardField.class);
        db.sql("""
                        select o.key as field, string_agg(distinct s.name, ', ' order by s.name) as sources
                        from directory.place h
                        cross join lateral jsonb_each(h.field_origins) o
                        cross join lateral jsonb_array_elements_text(o.value) from_place
                        join directory.place p on p.id = cast(from_place as uuid)
                        join directory.source s on s.id = p.source_id
                        where h.id = :id and h.field_origins is not null
                        group by o.key
                        """).param("id", head).query(row -> {
            String sources = row.getString("sources");
            StandardField.find(row.getString("field")).ifPresent(field -> origins.put(field, sources));
        });
        return origins;
    }

    private List<Finding> doubts(Place place) {
        return db.sql("""
                        select row_number as row, source_key as key, field, value, action from directory.open_finding
                        where source_id = :source and source_key = :key order by row_number, field limit :most
                        """)
                .param("source", place.sheet().origin().sourceId())
                .param("key", place.sheet().origin().key())
                .param("most", MOST_DOUBTS)
                .query(Finding.class)
                .list();
    }
}
