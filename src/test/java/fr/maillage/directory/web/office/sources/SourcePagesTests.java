package fr.maillage.directory.web.office.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.sources.ReadDueSources;
import fr.maillage.directory.app.sources.SupplierSite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sources as those who look after them see them, without scripts. */
@MaillageTest
@TestPropertySource(properties = "maillage.outgoing-allow=127.0.0.1")
class SourcePagesTests {

    private static final String ID = "liste-d-essai";

    @LocalServerPort
    int port;

    @Autowired
    ReadDueSources task;

    @Autowired
    JdbcClient db;

    private SupplierSite site;

    @BeforeEach
    void open() {
        leaveNothing();
        site = SupplierSite.open();
    }

    @AfterEach
    void leaveNothing() {
        if (site != null) {
            site.close();
        }
        for (String sql : List.of(
                "delete from directory.place where source_id like 'liste-d-essai%'",
                "delete from directory.source_reading where source_id like 'liste-d-essai%'",
                "delete from directory.import_run where source_id like 'liste-d-essai%'",
                "delete from directory.source where id like 'liste-d-essai%'")) {
            db.sql(sql).update();
        }
    }

    @Test
    void aSourceIsDescribedPutRightAndReadWithoutScripts() {
        site.serve("numero,lieu,ville\n1,Atelier,Valbrune\n");
        try (Browser desk = Browser.desktop(port).withoutScripts().open()) {
            Page page = Staff.signIn(desk, Role.COORDINATOR, "/gestion/sources");
            page.getByText("Ajouter une source").click();
            page.getByLabel("Nom de la source").fill("Liste d’essai");
            page.getByLabel("Licence").selectOption("etalab-2.0");
            page.locator("#adresse").fill("ftp://lorande.example/lieux.csv");
            page.getByLabel("Correspondance")
                    .fill("colonnes:\n  id: numero\n  nom: lieu\n  commune: ville\n  couleur: bleu\n");
            page.locator(".sending button").click();
            assertThat(page.locator(".errors").innerText()).contains("http://", "Ligne 5", "couleur");
            assertThat(page.getByLabel("Nom de la source").inputValue()).isEqualTo("Liste d’essai");

            page.locator("#adresse").fill(site.url());
            page.getByLabel("Correspondance").fill("colonnes:\n  id: numero\n  nom: lieu\n  commune: ville\n");
            page.locator(".sending button").click();
            assertThat(page.locator(".done").innerText()).contains("La source est ajoutée");
            assertThat(page.locator("main").innerText()).contains("Pas encore lue", "Licence Ouverte 2.0");

            page.locator("button", new Page.LocatorOptions().setHasText("Lire maintenant"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("Sera lue dans la minute", "Voir où elle en est");
            task.run();
            page.locator("a", new Page.LocatorOptions().setHasText("Voir où elle en est"))
                    .click();
            assertThat(page.locator("main").innerText())
                    .contains("Lue", "1 ligne lue\u00a0: 1 lieu nouveau.", "Demandée ici");
            page.locator("#lectures")
                    .locator("xpath=ancestor::table")
                    .locator("tbody a")
                    .click();
            assertThat(page.locator("main").innerText()).contains("lieux.csv");
        }
    }

    @Test
    void anExampleFillsTheFieldAndSavesNothing() {
        Staff boss = Staff.as(Role.TECHNICIAN, port);

        String page = boss.post(
                        "/gestion/sources/nouvelle",
                        Map.of("nom", "Liste d’essai", "suite", "exemple", "exemple", "liste-fs"))
                .text();

        assertThat(page).contains("Liste d’essai", "colonnes:");
        assertThat(db.sql("select count(*) from directory.source where id = ?")
                        .param(ID)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileIsBroughtThroughThePage() {
        Staff.as(Role.COORDINATOR, port).post("/gestion/sources/nouvelle", form("Liste d’essai", "0"));
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(phone, Role.COORDINATOR, "/gestion/sources/" + ID);
            page.locator("main").getByText("Apporter un fichier").click();
            page.getByText("Envoyer le fichier").click();
            assertThat(page.locator(".errors").innerText()).contains("Choisissez un fichier.");
            page.locator("#fichier")
                    .setInputFiles(new FilePayload(
                            "lieux.csv",
                            "text/csv",
                            "id,nom,commune\n1,Atelier,Valbrune\n2,,Valbrune\n".getBytes(StandardCharsets.UTF_8)));
            page.getByText("Envoyer le fichier").click();
            assertThat(page.locator(".done").innerText()).contains("Le fichier est reçu");
            task.run();
            page.locator("a", new Page.LocatorOptions().setHasText("Voir où elle en est"))
                    .click();
            assertThat(page.locator("main").innerText())
                    .contains("1 lieu nouveau, 1 ligne refusée.", "Fichier apporté");
        }
    }

    @Test
    void whoComesSecondSeesWhatTheFirstWroteAndLosesNothing() {
        Staff first = Staff.as(Role.COORDINATOR, port);
        Staff second = Staff.as(Role.TECHNICIAN, port);
        first.post("/gestion/sources/nouvelle", form("Liste d’essai", "0"));
        String edit = "/gestion/sources/" + ID + "/reglages";

        assertThat(first.post(edit, form("Liste d’Odile", "1")).status()).isEqualTo(303);
        var answer = second.post(edit, form("Liste de Karim", "1"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains("Quelqu’un a changé cette source", "Liste d’Odile", "value=\"Liste de Karim\"");
        assertThat(second.post(edit, form("Liste de Karim", "2")).status()).isEqualTo(303);
        assertThat(first.get("/gestion/sources/" + ID).text()).contains("Liste de Karim");
    }

    @Test
    void aSourceThatKeepsFailingIsOnTheHomeOfWhoMayMendIt() {
        Staff boss = Staff.as(Role.COORDINATOR, port);
        boss.post("/gestion/sources/nouvelle", form("Liste d’essai", "0"));
        assertThat(boss.get("/gestion").text()).doesNotContain("Sources à regarder");
        db.sql("update directory.source set failures = 3, schedule = 'DAILY', last_outcome = 'FAILED' where id = ?")
                .param(ID)
                .update();

        assertThat(boss.get("/gestion").text()).contains("Sources à regarder", "/gestion/sources/" + ID);
        assertThat(Staff.as(Role.MODERATOR, port).get("/gestion").text()).doesNotContain("Sources à regarder");
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Staff reader = Staff.as(Role.OBSERVER, port);

        assertThat(reader.get("/gestion/sources/demo").status()).isEqualTo(200);
        assertThat(reader.get("/gestion/sources/demo").text())
                .doesNotContain("Modifier les réglages", "Apporter un fichier");
        assertThat(reader.post("/gestion/sources/demo/lecture", Map.of()).status())
                .isEqualTo(403);
        assertThat(reader.get("/gestion/sources/demo/reglages").status()).isEqualTo(403);
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .get("/gestion/sources/aucune")
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> form(String name, String version) {
        return Map.of("nom", name, "version", version, "priorite", "0", "rythme", "NEVER", "format", "AUTO");
    }
}
