package fr.maillage.territory.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import fr.maillage.territory.app.Snapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/** {@code bin/maillage import-communes}, beside the demo territory. Whatever changes the data is rolled back. */
@MaillageTest
@RecordApplicationEvents
class ImportCommunesTests {

    @Autowired
    ImportCommunesCommand command;

    @Autowired
    Territory territory;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    @TempDir
    Path folder;

    private String printed = "";

    @AfterTransaction
    void forgetWhatWasRolledBack() {
        snapshots.lookAgain();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(printed).doesNotContain("Exception").doesNotContain("\tat ");
        return code;
    }

    /** So many square communes in a row, {@code 98001} and on. */
    private String communes(int count) throws IOException {
        return file(
                "communes.geojson",
                collection(IntStream.range(0, count)
                        .mapToObj(i -> square("980" + String.format("%02d", i + 1), "Commune " + (char) ('A' + i), i))
                        .collect(Collectors.joining(","))));
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String square(String code, String name, int column) {
        double west = 5 + column * 0.1;
        double east = west + 0.1;
        return ("{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[%s,44],[%s,44],[%s,44.1],[%s,44.1],[%s,44]]]}}")
                .formatted(code, name, west, east, east, west, west);
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    @Transactional
    void countsEveryFeatureOnceAndChangesNothingTheSecondTime() throws Exception {
        String file = file(
                "melange.geojson",
                collection(square("98001", "Alpha", 0) + "," + square("98001", "Alpha encore", 1) + ",{},"
                        + square("98002", "Bêta", 2) + "," + square("98", "Gamma", 3)));
        assertThat(run(file)).isZero();
        assertThat(printed)
                .contains("Communes lues : 5 — ajoutées : 2, modifiées : 0, inchangées : 0, rejetées : 3.")
                .contains(
                        "Rejeté, élément 2 98001 «\u00a0Alpha encore\u00a0» : le code 98001 était déjà dans l’élément 1.")
                .contains("Rejeté, élément 3 : sans contour.");
        assertThat(run(file)).isZero();
        assertThat(printed).contains("ajoutées : 0, modifiées : 0, inchangées : 2, rejetées : 3.");
        file("melange.geojson", collection(square("98001", "Alpha-le-Neuf", 0)));
        assertThat(run(file)).isZero();
        assertThat(printed).contains("ajoutées : 0, modifiées : 1, inchangées : 0, rejetées : 0.");
        assertThat(territory.getCommune(new CommuneCode("98001")).name()).isEqualTo("Alpha-le-Neuf");
    }

    @Test
    @Transactional
    void takesPopulationPostalCodesAndEpciFromTheTable() throws Exception {
        String table = file("table.csv", """
                \uFEFFcode_insee;nom;population;siren_epci;nom_epci;codes_postaux
                98001;Commune A;1234;999000099;CC de l'Été;98100 98110
                98002;Commune B;;abc;;
                trop;court
                """.replace("\n", "\r\n"));
        assertThat(run(communes(3), "--table", table)).isZero();
        Commune first = territory.getCommune(new CommuneCode("98001"));
        assertThat(first.population()).isEqualTo(1234);
        assertThat(first.postalCodes()).containsExactly("98100", "98110");
        assertThat(territory.findEpci(new EpciCode("999000099")))
                .contains(new Epci(new EpciCode("999000099"), "CC de l'Été"));
        Commune second = territory.getCommune(new CommuneCode("98002"));
        assertThat(second.population()).isZero();
        assertThat(second.epci()).isNull();
        assertThat(run(communes(3))).isZero();
        assertThat(printed).contains("inchangées : 3");
        assertThat(territory.getCommune(new CommuneCode("98001"))).isEqualTo(first);
    }

    @Test
    @Transactional
    void takesTheShareOfOldResidentsWhereItIsGiven() throws Exception {
        String table = file("table.csv", """
                code_insee;part_60_ans
                98001;31,5
                98002;42.25 %
                98003;104
                """);
        assertThat(run(communes(3), "--table", table)).isZero();
        assertThat(territory.getCommune(new CommuneCode("98001")).seniors()).isEqualTo(0.315);
        assertThat(territory.getCommune(new CommuneCode("98002")).seniors()).isEqualTo(0.4225);
        assertThat(territory.getCommune(new CommuneCode("98003")).seniors()).isNull();
        assertThat(run(communes(3))).isZero();
        assertThat(printed).contains("inchangées : 3");
        assertThat(territory.getCommune(new CommuneCode("98001")).seniors()).isEqualTo(0.315);
    }

    @Test
    @Transactional
    void readsATableInIsoLatin() throws Exception {
        String table = file(
                "table.csv",
                "code_insee,nom_epci,siren_epci\n98001,Pays d'Été,999000099\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(communes(1), "--table", table)).isZero();
        assertThat(territory.findEpci(new EpciCode("999000099")).orElseThrow().name())
                .isEqualTo("Pays d'Été");
    }

    @Test
    @Transactional
    void joinsTheDemoWithAWarning() throws Exception {
        assertThat(run(communes(2))).isZero();
        assertThat(printed)
                .contains("Territoire : Pays de Lorande. Communes desservies (le périmètre) : 43.")
                .contains(
                        "Attention : cette instance contient encore le territoire de démonstration (41 communes inventées)");
        assertThat(territory.settings().demo()).isTrue();
    }

    @Test
    @Transactional
    void leavesNeighboursOutOfThePerimeter() throws Exception {
        assertThat(run("--voisins", communes(2))).isZero();
        assertThat(printed).contains("(le périmètre) : 41.");
        assertThat(territory.getCommune(new CommuneCode("98001")).inPerimeter()).isFalse();
        assertThat(run(communes(1))).isZero();
        assertThat(territory.getCommune(new CommuneCode("98001")).inPerimeter()).isTrue();
        assertThat(run("--voisins", communes(2))).isZero();
        assertThat(territory.getCommune(new CommuneCode("98001")).inPerimeter()).isTrue();
    }

    @Test
    @Transactional
    void takesThePlaceOfTheDemoWhenAsked() throws Exception {
        assertThat(run(communes(2), "--replace-demo", "--nom=Pays d’Essai")).isZero();
        assertThat(printed)
                .contains("Territoire : Pays d’Essai. Communes desservies (le périmètre) : 2.")
                .contains("Le territoire de démonstration a été retiré.")
                .doesNotContain("Attention");
        assertThat(territory.listPerimeter()).hasSize(2);
        assertThat(territory.listEpcis()).isEmpty();
        assertThat(territory.findDepartement("99")).isEmpty();
        assertThat(territory.settings().demo()).isFalse();
        assertThat(territory.settings().phone()).isNull();
        assertThat(db.sql("select count(*) from territory.line")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(events.stream(DemoReplaced.class)).hasSize(1);
    }

    @Test
    @Transactional
    void namesATerritoryAfterItsOnlyDepartement() throws Exception {
        String file = file("a.geojson", collection(square("03999", "Alpha", 0)));
        assertThat(run(file, "--replace-demo")).isZero();
        assertThat(territory.settings().name()).isEqualTo("Allier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bonjour",
                "[",
                "[[[[[[",
                "{\"features\":[",
                "{\"features\":[]}",
                "{\"features\":[{},{},3]}",
                "{}",
                "{\"features\":[{}]} et la suite",
                "\u0000\u0000\u0000\u0000"
            })
    void changesNothingWhenTheFileIsBroken(String content) throws Exception {
        long revision = revision();
        assertThat(run(file("f.geojson", content), "--replace-demo")).isEqualTo(1);
        assertThat(printed.lines().toList().getLast())
                .startsWith("Rien n’a été importé : ")
                .endsWith(".");
        assertThat(revision()).isEqualTo(revision);
        assertThat(territory.listPerimeter()).hasSize(41);
    }

    @Test
    void keepsNothingOfAFileThatIsCutInTheMiddle() throws Exception {
        String whole = Files.readString(Path.of(communes(5)));
        assertThat(run(file("coupe.geojson", whole.substring(0, whole.length() - 30))))
                .isEqualTo(1);
        assertThat(printed)
                .isEqualToIgnoringNewLines(
                        "Rien n’a été importé : le fichier s’arrête au milieu du JSON, il est sans doute coupé (ligne 1).");
        assertThat(db.sql("select count(*) from territory.commune")
                        .query(Integer.class)
                        .single())
                .isEqualTo(41);
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{\"features\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(folder.resolve("absent.geojson").toString())).isEqualTo(1);
        assertThat(printed).contains("n’existe pas");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(printed).contains("est un dossier");
        assertThat(run(file("vide.geojson", ""))).isEqualTo(1);
        assertThat(printed).contains("est vide");
        assertThat(run(file("a.geojson.gz", zipped.toByteArray()))).isEqualTo(1);
        assertThat(printed).contains("gzip");
        assertThat(run(file("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))).isEqualTo(1);
        assertThat(printed).contains("archive (zip)");
        assertThat(run("nom\u0000impossible")).isEqualTo(1);
        assertThat(printed).contains("nom de fichier");
        assertThat(run(communes(1), "--table", folder.resolve("absent.csv").toString()))
                .isEqualTo(1);
        assertThat(printed)
                .contains("« absent.csv » n’existe pas".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
        assertThat(run(communes(1), "--table", file("t.csv", "a;b\n1;2\n"))).isEqualTo(1);
        assertThat(printed).contains("code_insee");
        assertThat(run(communes(1), "--table", file("t.csv", "code_insee;x\n\"" + "a".repeat(17_000_000))))
                .isEqualTo(1);
        assertThat(printed).contains("CSV");
    }

    @Test
    void explainsItselfWhenMistyped() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("a", "--table")).isEqualTo(2);
        assertThat(run("a", "--oups")).isEqualTo(2);
        assertThat(printed).contains("Option inconnue").contains(command.usage());
    }

    private long revision() {
        return db.sql("select revision from territory.settings")
                .query(Long.class)
                .single();
    }
}
