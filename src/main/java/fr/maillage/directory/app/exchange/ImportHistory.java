package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.UuidV7;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes what an import changes into the history of places: the columns that changed, before and after, the source as the doer;
 * all of a batch in one statement. Old lines are deleted by {@link fr.maillage.directory.app.merge.TidyMerges}.
 */
final class ImportHistory {

    private static final String INSERT = """
            insert into directory.place_change (id, place_id, kind, before, after, origin, made_at)
            select line.id, line.place_id, line.kind, line.before, line.after, :origin, :now
            from jsonb_to_recordset(cast(:lines as jsonb)) as line
                (id uuid, place_id uuid, kind text, before jsonb, after jsonb)""";

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final String origin;

    /** The columns of places before they were written. */
    record Before(Map<UUID, Map<StandardField, String>> cells) {}

    ImportHistory(JdbcClient db, Clock clock, String source) {
        this.db = db;
        this.clock = clock;
        this.places = new Places(db);
        this.origin = "source:" + source;
    }

    Before before(Set<UUID> watched) {
        return new Before(cells(watched));
    }

    /**
     * Writes what changed since.
     *
     * @param created places that are new; their line holds no columns, for nothing was there before
     * @param back places that the source names again
     */
    void write(Before before, List<UUID> created, List<UUID> back) {
        Map<UUID, Map<StandardField, String>> after = cells(before.cells().keySet());
        Set<UUID> again = new HashSet<>(back);
        Instant now = clock.instant();
        int lines = 0;
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IncomingRow.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (UUID id : created) {
                line(json, now, id, "IMPORTED", Map.of(), Map.of());
                lines++;
            }
            for (Map.Entry<UUID, Map<StandardField, String>> one :
                    before.cells().entrySet()) {
                Map<StandardField, String> was = new EnumMap<>(StandardField.class);
                Map<StandardField, String> is = new EnumMap<>(StandardField.class);
                after.getOrDefault(one.getKey(), Map.of()).forEach((field, value) -> {
                    String old = one.getValue().getOrDefault(field, "");
                    if (!old.equals(value)) {
                        was.put(field, old);
                        is.put(field, value);
                    }
                });
                if (!is.isEmpty() || again.contains(one.getKey())) {
                    line(json, now, one.getKey(), again.contains(one.getKey()) ? "BACK" : "IMPORTED", was, is);
                    lines++;
                }
            }
            json.writeEndArray();
        }
        if (lines > 0) {
            db.sql(INSERT)
                    .param("origin", origin)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("lines", text.toString())
                    .update();
        }
    }

    /** These places are named no longer. */
    void gone(Collection<UUID> ids) {
        Instant now = clock.instant();
        db.sql("""
                        insert into directory.place_change (id, place_id, kind, origin, made_at)
                        select line.id, line.place, 'GONE', :origin, :now
                        from unnest(cast(:ids as uuid[]), cast(:places as uuid[])) line(id, place)
                        """)
                .param("origin", origin)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids.stream().map(_ -> UuidV7.at(now).toString()).toArray(String[]::new))
                .param("places", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private Map<UUID, Map<StandardField, String>> cells(Collection<UUID> ids) {
        Map<UUID, Map<StandardField, String>> cells = new HashMap<>();
        places.forEach(List.copyOf(ids), (Place place) -> cells.put(place.id().value(), HandMade.cells(place.sheet())));
        return cells;
    }

    private static void line(
            JsonGenerator json,
            Instant now,
            UUID place,
            String kind,
            Map<StandardField, String> before,
            Map<StandardField, String> after) {
        json.writeStartObject();
        json.writeStringProperty("id", UuidV7.at(now).toString());
        json.writeStringProperty("place_id", place.toString());
        json.writeStringProperty("kind", kind);
        columns(json, "before", before);
        columns(json, "after", after);
        json.writeEndObject();
    }

    private static void columns(JsonGenerator json, String name, Map<StandardField, String> cells) {
        json.writeObjectPropertyStart(name);
        cells.forEach((field, value) -> json.writeStringProperty(field.column(), value));
        json.writeEndObject();
    }
}
