package fr.maillage.directory.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class ImportPlacesTests {

    private static final String HEADER = "id,nom,commune,latitude,longitude,telephone,services\n";
    private static final String SOURCE = "essai-import";

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    ImportPlacesCommand command;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource dataSource;

    @TempDir
    Path folder;

    @AfterEach
    void leaveNothing() {
        db.sql("delete from directory.place where source_id like 'essai-%'").update();
        db.sql("delete from directory.import_run where source_id like 'essai-%'")
                .update();
        db.sql("delete from directory.source where id like 'essai-%'").update();
    }

    @Test
    void createsThenChangesNothing() throws IOException {
        Path file = file(HEADER + rows(1, 2500));
        assertOutcome(done(file), 2500, 0, 0, 0);
        Object before = state();

        assertOutcome(done(file), 0, 0, 2500, 0);

        assertThat(state()).isEqualTo(before);
        assertThat(searchRows()).isEqualTo(2500);
    }

    @Test
    void updatesOnlyWhatChanged() throws IOException {
        done(file(HEADER + rows(1, 10)));
        String changed = HEADER + rows(1, 9) + row(10).replace("Lieu 10", "Lieu dix");

        ImportSummary summary = done(file(changed));

        assertOutcome(summary, 0, 1, 9, 0);
        assertThat(db.sql("select name from directory.place where source_id = ? and source_key = 'k10'")
                        .param(SOURCE)
                        .query(String.class)
                        .single())
                .isEqualTo("Lieu dix");
    }

    @Test
    void keepsTheCodeOfAPlaceWhoseNameChanges() throws IOException {
        done(file(HEADER + row(1)));
        String code = code();
        done(file(HEADER + row(1).replace("Lieu 1", "Nouveau nom")));
        assertThat(code()).isEqualTo(code);
    }

    @Test
    void keepsTheLatestRawRowOfAPlaceThatMeansTheSame() throws IOException {
        done(file(HEADER + row(1)));
        Object before = db.sql("select updated_at from directory.place where source_id = ?")
                .param(SOURCE)
                .query()
                .listOfRows();

        assertOutcome(done(file(HEADER + row(1).replace("0465711001", "04 65 71 10 01"))), 0, 0, 1, 0);

        assertThat(db.sql("select updated_at from directory.place where source_id = ?")
                        .param(SOURCE)
                        .query()
                        .listOfRows())
                .isEqualTo(before);
        assertThat(db.sql("select raw ->> 'telephone' from directory.place where source_id = ?")
                        .param(SOURCE)
                        .query(String.class)
                        .single())
                .isEqualTo("04 65 71 10 01");
    }

    @Test
    void marksGoneWhatLeftTheSourceAndTakesItBack() throws IOException {
        done(file(HEADER + rows(1, 10)));
        assertThat(done(file(HEADER + rows(1, 7))).gone()).isEqualTo(3);
        assertThat(searchRows()).isEqualTo(7);

        assertOutcome(done(file(HEADER + rows(1, 10))), 0, 3, 7, 0);

        assertThat(searchRows()).isEqualTo(10);
    }

    @Test
    void leavesOtherSourcesAlone() throws IOException {
        done(file(HEADER + rows(1, 3)));
        ImportSummary other = ((ImportResult.Done)
                        importPlaces.run(new ImportOrder(file(HEADER + row(99)), "essai-autre", false, null), _ -> {}))
                .summary();
        assertThat(other.gone()).isZero();
        assertThat(searchRows()).isEqualTo(3);
    }

    @Test
    void doesNotEmptyASourceUnlessForced() throws IOException {
        done(file(HEADER + rows(1, 10)));
        Path almostNothing = file(HEADER + rows(1, 4));

        ImportSummary careful = done(almostNothing);
        assertThat(careful.gone()).isZero();
        assertThat(careful.heldBack()).isEqualTo(6);
        assertThat(careful.needsAttention()).isTrue();

        ImportSummary forced = ((ImportResult.Done)
                        importPlaces.run(new ImportOrder(almostNothing, SOURCE, true, null), _ -> {}))
                .summary();
        assertThat(forced.gone()).isEqualTo(6);
    }

    @Test
    void keepsTheFirstOfTwoRowsWithOneIdNearAndFar() throws IOException {
        String again = row(1).replace("Lieu 1", "Encore");
        ImportSummary summary = done(file(HEADER + row(1) + again + rows(2, 1500) + again));
        assertOutcome(summary, 1500, 0, 0, 2);
        assertThat(summary.doubts()).containsEntry("id", 2);
        assertThat(db.sql("select name from directory.place where source_id = ? and source_key = 'k1'")
                        .param(SOURCE)
                        .query(String.class)
                        .single())
                .isEqualTo("Lieu 1");
    }

    @Test
    void keepsAPlaceWhoseRowIsRefusedToday() throws IOException {
        done(file(HEADER + rows(1, 4)));
        ImportSummary summary = done(file(HEADER + rows(1, 3) + "k4,,Valbrune,46.2,2.8,,\n"));
        assertOutcome(summary, 0, 0, 3, 1);
        assertThat(summary.gone()).isZero();
    }

    @Test
    void readsEveryEncodingAndSeparator() throws IOException {
        String table = HEADER + "é1,Médiathèque de l’été,Valbrune,46.2,2.8,,Aide aux démarches administratives\n";
        String semicolons = table.replace(',', ';').replace("\n", "\r\n");
        Map<String, byte[]> files = new HashMap<>();
        files.put("utf-8", table.getBytes(StandardCharsets.UTF_8));
        files.put("utf-8 with mark", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
        files.put("utf-16", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE));
        files.put("windows-1252", semicolons.getBytes(Charset.forName("windows-1252")));
        files.put("tabs", table.replace(',', '\t').getBytes(StandardCharsets.UTF_8));
        files.put("json", """
                [{"id": "é1", "nom": "Médiathèque de l’été", "commune": "Valbrune", "latitude": 46.2, "longitude": 2.8,
                  "services": ["Aide aux démarches administratives"]}]""".getBytes(StandardCharsets.UTF_8));
        boolean first = true;
        for (var file : files.entrySet()) {
            Path path = Files.write(folder.resolve("lieux"), file.getValue());
            ImportSummary summary = done(path);
            assertThat(summary.rows()).as(file.getKey()).isEqualTo(1);
            assertThat(first ? summary.created() : summary.unchanged())
                    .as(file.getKey())
                    .isEqualTo(1);
            first = false;
        }
    }

    @Test
    void takesWhatComesBeforeTheCutAndMarksNothingGone() throws IOException {
        List<String> objects = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            objects.add(
                    "{\"id\":\"k%d\",\"nom\":\"Lieu %d\",\"commune\":\"Valbrune\",\"latitude\":46.2,\"longitude\":2.8}"
                            .formatted(i, i));
        }
        String whole = "[" + String.join(",", objects) + "]";
        done(file(whole));

        ImportSummary cut = done(file(whole.substring(0, whole.indexOf("Lieu 18"))));

        assertOutcome(cut, 0, 0, 17, 0);
        assertThat(cut.broken()).contains("s’arrête au milieu");
        assertThat(cut.gone()).isZero();
        assertThat(searchRows()).isEqualTo(20);
    }

    @Test
    void refusesWhatIsNoFileOfPlacesInOneLine() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[1 << 20]);
        }
        Map<String, Path> files = new HashMap<>();
        files.put("est vide", Files.write(folder.resolve("vide.csv"), new byte[0]));
        files.put("gzip", Files.write(folder.resolve("bombe.csv.gz"), zipped.toByteArray()));
        files.put("pas du texte", Files.write(folder.resolve("binaire.csv"), new byte[] {1, 2, 0, 4}));
        files.put("est un dossier", folder);
        files.put("n’existe pas", folder.resolve("absent.csv"));
        files.put("page web", Files.writeString(folder.resolve("page.csv"), "<html><p>404</p></html>"));
        files.put("colonne « nom »", Files.writeString(folder.resolve("autre.csv"), "a,b\n1,2\n"));
        files.put("pas une liste", Files.writeString(folder.resolve("objet.json"), "{\"nom\": 1}"));
        files.put("JSON", Files.writeString(folder.resolve("casse.json"), "{nom"));
        for (var file : files.entrySet()) {
            ByteArrayOutputStream screen = new ByteArrayOutputStream();
            int exit = command.run(
                    List.of(file.getValue().toString(), "--source", SOURCE),
                    new PrintStream(screen, true, StandardCharsets.UTF_8));
            assertThat(exit).as(file.getKey()).isEqualTo(1);
            assertThat(screen.toString(StandardCharsets.UTF_8))
                    .contains(file.getKey())
                    .doesNotContain("Exception", "\tat ")
                    .hasLineCount(2);
        }
    }

    @Test
    void takesAHeaderWithoutRowsForAnEmptyAnswer() throws IOException {
        assertOutcome(done(file(HEADER)), 0, 0, 0, 0);
    }

    @Test
    void stopsAtAFieldThatNeverEnds() throws IOException {
        ImportSummary summary = done(file(HEADER + row(1) + "k2,\"" + "x".repeat(3 << 20)));
        assertOutcome(summary, 1, 0, 0, 0);
        assertThat(summary.broken()).isNotNull();
    }

    @Test
    void refusesASecondImportOfTheSameSourceMeanwhile() throws Exception {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(
                        "select pg_advisory_lock(hashtext('directory.import'), hashtext('" + SOURCE + "'))")) {
            lock.execute();
            ImportResult result =
                    importPlaces.run(new ImportOrder(file(HEADER + row(1)), SOURCE, false, null), _ -> {});
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ImportResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("déjà en cours"));
            connection.createStatement().execute("select pg_advisory_unlock_all()");
        }
    }

    @Test
    void writesEveryDoubtInTheReport() throws IOException {
        Path report = folder.resolve("rapport.csv");
        importPlaces.run(
                new ImportOrder(file(HEADER + "k1,=Lieu,Valbrune,46.2,2.8,=1+1,Coiffure\n"), SOURCE, false, report),
                _ -> {});
        assertThat(Files.readString(report)).isEqualTo("""
                        \uFEFFligne;id;champ;valeur;suite donnée\r
                        1;k1;telephone;'=1+1;numéro impossible : ignoré\r
                        1;k1;services;Coiffure;mot inconnu du standard : ignoré\r
                        """);
        assertThat(db.sql("""
                        select count(*) from directory.import_finding f join directory.import_run r on r.id = f.run_id
                        where r.source_id = ?""").param(SOURCE).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void shownPlacesCanBeFoundByTheirWordsAndBits() throws IOException {
        done(file(HEADER + row(1)));
        assertThat(db.sql("""
                        select count(*) from directory.place_search s join directory.place p on p.id = s.place_id
                        where p.source_id = ? and s.services & 1 = 1
                        and s.document @@ to_tsquery('public.maillage_fr', 'lieu & valbrunes')""").param(SOURCE).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void namesTheSourceAfterTheFile() {
        assertThat(ImportOrder.sourceOf(Path.of("/tmp/hub-du-sud-v1-20240912.json")))
                .isEqualTo("hub-du-sud");
        assertThat(ImportOrder.sourceOf(Path.of("Lieux Été (2).csv"))).isEqualTo("lieux-ete");
        assertThat(ImportOrder.sourceOf(Path.of("20240912.csv"))).isEqualTo("import");
    }

    private ImportSummary done(Path file) {
        ImportResult result = importPlaces.run(new ImportOrder(file, SOURCE, false, null), _ -> {});
        assertThat(result).isInstanceOf(ImportResult.Done.class);
        return ((ImportResult.Done) result).summary();
    }

    private static void assertOutcome(ImportSummary summary, int created, int updated, int unchanged, int rejected) {
        assertThat(List.of(summary.created(), summary.updated(), summary.unchanged(), summary.rejected()))
                .containsExactly(created, updated, unchanged, rejected);
        assertThat(summary.rows()).isEqualTo(created + updated + unchanged + rejected);
    }

    private Object state() {
        return db.sql(
                        "select id, code, slug, updated_at, xmin::text from directory.place where source_id = ? order by id")
                .param(SOURCE)
                .query()
                .listOfRows();
    }

    private String code() {
        return db.sql("select code from directory.place where source_id = ?")
                .param(SOURCE)
                .query(String.class)
                .single();
    }

    private int searchRows() {
        return db.sql("""
                        select count(*) from directory.place_search s join directory.place p on p.id = s.place_id
                        where p.source_id = ?""").param(SOURCE).query(Integer.class).single();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lieux", ".csv"), text);
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i <= to; i++) {
            rows.append(row(i));
        }
        return rows.toString();
    }

    private static String row(int i) {
        return "k%d,Lieu %d,Valbrune,46.2,2.8,046571%04d,Aide aux démarches administratives\n"
                .formatted(i, i, 1000 + i);
    }
}
