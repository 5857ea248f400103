package fr.maillage.directory.app.merge;

import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.exchange.ImportResult;
import fr.maillage.directory.app.exchange.ImportSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sources of a test’s own that name places of Valbrune, and nothing left of them afterwards. */
public final class TwoSources {

    public static final String ONE = "essai-un";
    public static final String OTHER = "essai-deux";

    private static final String HEADER = "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,"
            + "horaires,presentation_resume,services,date_maj\n";

    private final JdbcClient db;
    private final ImportPlaces importPlaces;

    public TwoSources(JdbcClient db, ImportPlaces importPlaces) {
        this.db = db;
        this.importPlaces = importPlaces;
    }

    /** A row of the place « Le Grand Séchoir » as a source writes it. */
    public static String row(String key, String name, String phone, String hours, String services, String day) {
        return "%s,%s,Valbrune,99100,99039,12 rue du Grand-Séchoir,46.2311,2.8402,%s,\"%s\",Un atelier,%s,%s\n"
                .formatted(key, name, phone, hours, services, day);
    }

    /** Imports these rows, and nothing else of that source any more. */
    public ImportSummary bring(String source, String... rows) {
        try {
            Path file = Files.createTempFile("essai", ".csv");
            Files.writeString(file, HEADER + String.join("", rows));
            ImportResult result = importPlaces.run(new ImportOrder(file, source, true, null), _ -> {});
            Files.delete(file);
            if (result instanceof ImportResult.Done(ImportSummary summary)) {
                return summary;
            }
            throw new AssertionError(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID id(String source, String key) {
        return db.sql("select id from directory.place where source_id = :source and source_key = :key")
                .param("source", source)
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    /** A column of a place, as text; empty for null. */
    public String one(UUID place, String column) {
        return db.sql("select coalesce(to_jsonb(p) ->> :column, '') from directory.place p where id = :id")
                .param("column", column)
                .param("id", place)
                .query(String.class)
                .single();
    }

    /** All that is known of the places of both sources, save when it was last written. */
    public List<Map<String, Object>> state() {
        return db.sql("""
                        select p.id, (to_jsonb(p) - 'updated_at' - 'gone_at')::text as row, p.gone_at is not null as gone,
                               exists (select from directory.place_search s where s.place_id = p.id) as found,
                               d.gone as listed_gone, d.name as listed
                        from directory.place p join directory.place_desk d on d.place_id = p.id
                        where p.source_id like 'essai-%' order by p.id
                        """).query().listOfRows();
    }

    public void leaveNothing() {
        db.sql("update directory.place set merged_into = null where source_id like 'essai-%'")
                .update();
        db.sql("delete from directory.place where source_id like 'essai-%'").update();
        db.sql("delete from directory.import_run where source_id like 'essai-%'")
                .update();
        db.sql("delete from directory.source where id like 'essai-%'").update();
        db.sql("delete from directory.merge_rule").update();
    }
}
