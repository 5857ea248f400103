package fr.maillage.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.documents.Pdf;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening a campaign, its paper, its file out and in. */
@MaillageTest
class CampaignDeskTests {

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importer;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private CampaignCast cast;
    private Staff coordinator;

    @BeforeEach
    void openOne() {
        clock.setInFrance("2026-11-18T10:00");
        cast = new CampaignCast(db);
        cast.leaveNothing();
        cast.places(importer);
        coordinator = Staff.as(Role.COORDINATOR, port);
        CampaignCast.open(coordinator, "2026-11-14", "22/11/2026");
    }

    @AfterEach
    void leaveNothing() {
        cast.leaveNothing();
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() {
        Answer answer = coordinator.post(
                "/gestion/cartoparties",
                Map.of("nom", "Sans commune", "du", "2026-12-05", "au", "2026-12-01", "telephone", "12", "code", "a"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("value=\"Sans commune\"")
                .contains("Le dernier jour est avant le premier.")
                .contains("Choisissez au moins une commune.");
    }

    @Test
    void aWholeEpciIsChosenWithOneTick() {
        coordinator.post(
                "/gestion/cartoparties",
                Map.of(
                        "nom",
                        CampaignCast.NAME,
                        "du",
                        "2026-12-05",
                        "au",
                        "2026-12-06",
                        "epci",
                        "999000011",
                        "code",
                        "abcde"));

        assertThat(cast.one(
                        "select count(*)::text from campaign.campaign_commune m join campaign.campaign c on c.id = m.campaign_id"
                                + " where c.slug = 'cartopartie-d-essai-2'"))
                .isEqualTo(cast.one(
                        "select count(*)::text from territory.commune where epci = '999000011' and in_perimeter"));
        assertThat(coordinator
                        .post("/gestion/cartoparties/cartopartie-d-essai-2/suppression", Map.of())
                        .header("Location"))
                .endsWith("fait=supprime");
    }

    @Test
    void settingsChangeAndTheAddressStays() {
        coordinator.post(
                CampaignCast.DESK + "/reglages",
                Map.of(
                        "nom",
                        "Autre nom",
                        "du",
                        "2026-11-14",
                        "au",
                        "2026-11-30",
                        "commune",
                        CampaignCast.COMMUNE,
                        "code",
                        "carillon"));

        assertThat(coordinator.get(CampaignCast.DESK).text())
                .contains("Autre nom")
                .contains("carillon");
    }

    @Test
    void printsWhatWeKnowWithTheCodes() throws Exception {
        Answer pdf = coordinator.get(CampaignCast.DESK + "/fiches.pdf?commune=" + CampaignCast.COMMUNE);

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(Pdf.pages(pdf.body())).isPositive();
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("Le Grelot")
                    .contains(cast.code("Le Grelot"))
                    .contains(CampaignCast.CODE)
                    .contains("01 99 00 00 11");
        }
        assertThat(coordinator
                        .get(CampaignCast.DESK + "/fiches.pdf?commune=99001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyRowOfAReturnedFileIsAccountedForAndASecondTimeDoesNothing() throws Exception {
        List<String> lines = coordinator
                .get(CampaignCast.DESK + "/fiches.csv")
                .text()
                .lines()
                .toList();
        String grelot = lineOf(lines, "Le Grelot").replaceFirst("\"\"", "\"juste\"");
        String clochette = lineOf(lines, "La Clochette").replace("1 rue du Moulin", "3 rue du Moulin");
        String unknown = grelot.replace(cast.code("Le Grelot"), "zzzzz");
        String missing = "\"\";\"\";\"\";\"\";\"Deux ordinateurs\";\"\";\"\";\"Chez Armande\";\"\";\"\";\""
                + CampaignCast.COMMUNE + "\"";
        String elsewhere = "\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"Chez nous\";\"\";\"\";\"75056\"";
        String file = String.join("\r\n", lines.getFirst(), grelot, clochette, unknown, missing, elsewhere) + "\r\n";

        String first = upload(file.getBytes(Charset.forName("windows-1252"))).body();
        assertThat(first)
                .contains("La fiche est vérifiée.")
                .contains("La correction attend dans les propositions.")
                .contains("Aucune fiche de cette cartopartie ne porte ce code.")
                .contains("Le lieu attend dans les propositions.")
                .contains("Sa commune n’est pas de la cartopartie.");
        String again = upload(file.getBytes(StandardCharsets.UTF_8)).body();
        assertThat(again).doesNotContain("La fiche est vérifiée.").contains("Déjà reçu.");
        assertThat(db.sql(
                                "select count(*) from directory.proposal where origin = (select 'campaign:' || id from campaign.campaign"
                                        + " where slug = ?)")
                        .param(CampaignCast.SLUG)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aFileTakenBeforeTheSheetChangedIsRefusedRowByRow() throws Exception {
        List<String> lines = coordinator
                .get(CampaignCast.DESK + "/fiches.csv")
                .text()
                .lines()
                .toList();
        String stale = lineOf(lines, "Le Grelot").replaceFirst("\"v[0-9a-f]{12}\"", "\"v000000000000\"");
        String late =
                lineOf(lines, "La Clochette").replaceFirst("\"\";\"\";\"\";\"\"", "\"juste\";\"\";\"1/12/2026\";\"\"");
        String early =
                lineOf(lines, "La Clochette").replaceFirst("\"\";\"\";\"\";\"\"", "\"juste\";\"\";\"2026-11-13\";\"\"");

        assertThat(upload((lines.getFirst() + "\n" + stale.replaceFirst("\"\"", "\"juste\"") + "\n" + late + "\n"
                                        + early)
                                .getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("La fiche a changé depuis")
                .contains("ou il est à venir")
                .contains("n’est pas un jour de la cartopartie");
    }

    @Test
    void whatIsNoReturnIsRefusedWhole() throws Exception {
        HttpResponse<String> answer = upload("nom;commune\nX;Y\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Ce n’est pas le fichier de la cartopartie")
                .contains("Rien n’a été changé.");
        assertThat(upload(new byte[0]).body()).contains("Le fichier est vide.");
    }

    private static String lineOf(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.contains("\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> upload(byte[] file) throws Exception {
        String edge = "essai-essai-essai";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + coordinator.token()
                        + "\r\n--" + edge + "\r\nContent-Disposition: form-data; name=\"cartopartie\"\r\n\r\n"
                        + CampaignCast.SLUG + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"retours.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : List.of(head, file, tail)) {
            body.writeBytes(part);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/gestion/cartoparties/retours"))
                            .header("Cookie", coordinator.cookie())
                            .header("Content-Type", "multipart/form-data; boundary=" + edge)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
