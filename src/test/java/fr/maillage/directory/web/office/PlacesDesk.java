package fr.maillage.directory.web.office;

import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.exchange.ImportResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places of a test’s own in Valbrune, brought by an import, and gone with the test. */
public final class PlacesDesk {

    public static final String SOURCE = "essai-bureau";
    private static final String HEADER =
            "id,nom,commune,code_postal,code_insee,latitude,longitude,telephone,horaires,services,structure_parente,date_maj\n";

    private final JdbcClient db;
    private final ImportPlaces importPlaces;

    public PlacesDesk(JdbcClient db, ImportPlaces importPlaces) {
        this.db = db;
        this.importPlaces = importPlaces;
    }

    /** Imports one place, whose telephone and hours are given. */
    public void bring(String phone, String hours) {
        record Town(String name, String postal, String code, double lat, double lon) {}
        Town town = db.sql("""
                        select commune_name as name, postal_code as postal, commune_code as code, latitude as lat, longitude as lon
                        from directory.place where name = 'France services Valbrune'
                        """).query(Town.class).single();
        String row =
                "p1,Atelier d’essai,%s,%s,%s,%s,%s,%s,\"%s\",Aide aux démarches administratives,Commune de Valbrune,2026-01-05\n"
                        .formatted(
                                town.name(),
                                town.postal(),
                                town.code(),
                                town.lat(),
                                town.lon(),
                                phone,
                                hours.replace("\"", "\"\""));
        try {
            Path file = Files.createTempFile("essai", ".csv");
            Files.writeString(file, HEADER + row);
            ImportResult result = importPlaces.run(new ImportOrder(file, SOURCE, true, null), _ -> {});
            Files.delete(file);
            if (!(result instanceof ImportResult.Done)) {
                throw new AssertionError(result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String code() {
        return one("code");
    }

    /** A column of the place, as text. */
    public String one(String column) {
        return db.sql("select coalesce(to_jsonb(p) ->> :column, '') from directory.place p where source_id = :source")
                .param("column", column)
                .param("source", SOURCE)
                .query(String.class)
                .single();
    }

    public void leaveNothing() {
        db.sql("delete from directory.place where source_id = :source or source_id = 'main'")
                .param("source", SOURCE)
                .update();
        db.sql("delete from directory.import_run where source_id = :source")
                .param("source", SOURCE)
                .update();
        db.sql("delete from directory.source where id = :source")
                .param("source", SOURCE)
                .update();
    }
}
