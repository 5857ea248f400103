package fr.maillage.directory.app.desk;

import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.directory.domain.exchange.StandardField;
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
     * @param changes newest first
     * @param doubts what its source's latest import found strange and nobody has looked at
     */
    public record Dossier(
            Map<StandardField, String> byHand,
            Map<StandardField, String> source,
            List<PlaceChange> changes,
            List<Finding> doubts) {}

    public Dossier of(Place place) {
        UUID id = place.id().value();
        Map<StandardField, String> source =
                records.isTogether(id) ? records.merged().withoutWords(id).cells() : records.cells(edits.get(id));
        return new Dossier(edits.of(id), source, changes.listOf(id, MOST_CHANGES), doubts(place));
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
