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

    /** A sheet put together from several records says more than its own source does. */
    private int merged() {
        return db.sql("""
                        select count(distinct h.id) from directory.place h
                        join directory.place m on m.merged_into = h.id where h.source_id = 'demo'
                        """).query(Integer.class).single();
    }

    @Test
    void theDemoExportedInEachFormatIsReadBackUnchanged() throws IOException {
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.GEOJSON)) {
            Path file = folder.resolve("demo." + format.extension());
            assertThat(run("--source", "demo", "--out", file.toString())).contains("lieux écrits");

            ImportSummary summary = importInto("demo", file);

            assertThat(summary.rows()).as(format.name()).isPositive();
            assertThat(summary.unchanged())
                    .as(format.name())
                    .isGreaterThanOrEqualTo(summary.rows() - merged());
            assertThat(summary.gone()).as(format.name()).isZero();
        }
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
