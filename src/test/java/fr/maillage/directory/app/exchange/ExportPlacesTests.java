package fr.maillage.directory.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class ExportPlacesTests {

    private static final String COPY = "essai-copie";

    @Autowired
    ExportPlacesCommand command;

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @AfterEach
    void leaveNothing() {
        db.sql("delete from directory.place where source_id = ?").param(COPY).update();
        db.sql("delete from directory.import_run where source_id = ?")
                .param(COPY)
                .update();
        db.sql("delete from directory.source where id = ?").param(COPY).update();
    }

    @Test
    void theDemoExportedInEachFormatIsReadBackTheSame() throws IOException {
        int shown = db.sql("select count(*) from directory.place where source_id = 'demo' and gone_at is null")
                .query(Integer.class)
                .single();
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.GEOJSON)) {
            Path file = folder.resolve("demo." + format.extension());
            assertThat(run("--source", "demo", "--out", file.toString())).contains("lieux écrits");

            ImportSummary summary = importInto(COPY, file);

            assertThat(summary.rows()).as(format.name()).isEqualTo(shown);
            assertThat(format == ExportFormat.CSV ? summary.created() : summary.unchanged())
                    .as(format.name())
                    .isEqualTo(shown);
            assertThat(summary.gone()).as(format.name()).isZero();
        }
        assertThat(db.sql("""
                        select d.source_key from directory.place d
                        join directory.place c on c.source_key = d.source_key and c.source_id = ?
                        where d.source_id = 'demo' and d.gone_at is null
                          and (d.name, d.pivot, d.parent, d.commune_code, d.postal_code, d.address, d.address_extra, d.phone,
                               d.emails, d.websites, d.summary, d.detail, d.services, d.audiences, d.costs, d.typologies,
                               d.labels, d.access_modes, d.updated_on)
                            is distinct from
                              (c.name, c.pivot, c.parent, c.commune_code, c.postal_code, c.address, c.address_extra, c.phone,
                               c.emails, c.websites, c.summary, c.detail, c.services, c.audiences, c.costs, c.typologies,
                               c.labels, c.access_modes, c.updated_on)
                        """).param(COPY).query(String.class).list())
                .as("places that come back different; hours leave in the syntax, whatever they were")
                .isEmpty();
    }

    @Test
    void whatIsUnknownIsWrittenAsTheStandardDemandsAndReadBackAsUnknown() throws IOException {
        Path bare = Files.writeString(
                folder.resolve("nu.csv"),
                "id,nom,commune,latitude,longitude\n1,\"Lieu, \"\"nu\"\"\",Valbrune,46.2,2.8\n");
        importInto(COPY, bare);
        Path file = folder.resolve("copie.csv");
        run("--source", COPY, "--out", file.toString());

        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("id,pivot,nom,commune,code_postal,")
                .endsWith(",prise_rdv");
        assertThat(lines.getLast())
                .startsWith("1,00000000000000,\"Lieu, \"\"nu\"\"\",Valbrune,00000,")
                .contains("Non renseignée", "1970-01-01");
        assertThat(importInto(COPY, file).unchanged()).isEqualTo(1);
    }

    @Test
    void tellsTheSourcesApartWhenItExportsSeveral() throws IOException {
        importInto(
                COPY,
                Files.writeString(
                        folder.resolve("nu.csv"), "id,nom,commune,latitude,longitude\n1,Lieu,Valbrune,46.2,2.8\n"));
        assertThat(run("--format", "json")).contains("\"id\":\"" + COPY + ":1\"");
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(run("--format", "xls")).contains("csv, json, geojson ou xlsx");
        assertThat(run("--source", "inconnue")).contains("Aucun lieu de la source");
        assertThat(run("--out", folder.resolve("absent/x.csv").toString())).contains("ne peut pas être écrit");
    }

    private String run(String... arguments) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(screen, true, StandardCharsets.UTF_8));
        return screen.toString(StandardCharsets.UTF_8);
    }

    private ImportSummary importInto(String source, Path file) {
        ImportResult result = importPlaces.run(new ImportOrder(file, source, false, null), _ -> {});
        assertThat(result).isInstanceOf(ImportResult.Done.class);
        return ((ImportResult.Done) result).summary();
    }
}
