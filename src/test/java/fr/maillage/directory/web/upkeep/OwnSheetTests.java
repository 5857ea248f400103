package fr.maillage.directory.web.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.web.office.PlacesDesk;
import fr.maillage.platform.DailyTask;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever runs a place reads its sheet and says what is true, with a link or the code of a letter, without an account. */
@MaillageTest
class OwnSheetTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    List<DailyTask> tasks;

    @Autowired
    TestClock clock;

    private PlacesDesk desk;

    @BeforeEach
    void bringAPlace() {
        desk = new PlacesDesk(db, importPlaces);
        leaveNothing();
        desk.bring("0261910040", "Mo-Fr 09:00-12:00");
        db.sql("update directory.place set emails = '{accueil@essai.example}' where source_id = ?")
                .param(PlacesDesk.SOURCE)
                .update();
    }

    @AfterEach
    void leaveNothing() {
        new PlacesDesk(db, importPlaces).leaveNothing();
        db.sql("delete from notifications.message where key like 'directory.%'").update();
    }

    private void ask(String way) {
        Answer asked = Staff.as(Role.COORDINATOR, port)
                .post("/gestion/relectures", Map.of("choix", desk.one("id"), "moyen", way));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).endsWith("fait=demande");
    }

    private String secret(String name) {
        return db.sql("""
                        select m.secrets ->> :name from notifications.message m
                        where m.key like 'directory.reread:%' order by m.created_at desc, m.id desc limit 1
                        """).param("name", name).query(String.class).single();
    }

    private String link() {
        return secret("lien").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aPlaceConfirmsByLinkAndThePublicReadsTheDay() {
        clock.setInFrance("2026-11-12T10:00");
        ask("");
        try (Browser manager = Browser.phone(port).withoutScripts().open()) {
            Page page = manager.visit(link());
            assertThat(page.locator("h1").textContent()).contains("Atelier d’essai");
            assertThat(page.locator("dl").textContent()).contains("02 61 91 00 40".replace(' ', '\u00a0'));
            assertThat(desk.one("checked_on"))
                    .as("opening a page changes nothing")
                    .isEmpty();

            page.locator("form[action$=juste] button").click();
            page.waitForURL("**/ma-fiche/merci?quoi=juste");
        }
        assertThat(desk.one("checked_on")).isEqualTo("2026-11-12");
        assertThat(desk.one("checked_by")).isEqualTo("PLACE");
        assertThat(Http.on(port).get("/lieux/" + desk.code()).status()).isEqualTo(301);
        assertThat(sheet()).contains("Fiche confirmée par le lieu le 12\u00a0novembre\u00a02026");
        assertThat(Staff.as(Role.CLERK, port)
                        .get("/gestion/lieux/" + desk.code() + "/historique")
                        .text())
                .contains("Le lieu lui-même");
        assertThat(db.sql("select answer from directory.confirmation_request")
                        .query(String.class)
                        .list())
                .contains("RIGHT");
    }

    private String sheet() {
        return Http.on(port)
                .get("/lieux/" + desk.one("slug") + "-" + desk.code())
                .text();
    }

    @Test
    void aPlaceCorrectsByCodeOneQuestionAPage() {
        db.sql("update directory.place set address = '3, place du Marché', emails = '{}' where source_id = ?")
                .param(PlacesDesk.SOURCE)
                .update();
        ask("");
        String code = secret("code");
        try (Browser manager = Browser.desktop(port).withoutScripts().open()) {
            Page page = manager.visit("/ma-fiche");
            page.fill("#code", "aaaaa aaaaa");
            page.locator("main form button").click();
            assertThat(page.locator(".errors").textContent()).contains("Vérifiez chaque lettre");
            page.fill("#code", " " + code.toUpperCase(java.util.Locale.ROOT).replace(" ", "-"));
            page.locator("main form button").click();
            page.waitForURL("**/ma-fiche/*");
            assertThat(page.url()).as("the code stands in no address").doesNotContain(code.replace(" ", ""));

            page.locator("a[href$='/corriger']").click();
            page.waitForURL("**/corriger");
            page.locator("a[href$='/corriger/telephone']").click();
            page.waitForURL("**/corriger/telephone");
            page.fill("#telephone", "02 61");
            page.locator("main form button").click();
            assertThat(page.locator(".errors").textContent()).contains("téléphone");
            page.fill("#telephone", "02 61 91 00 47");
            page.locator("main form button").click();
            page.waitForURL("**/corriger");

            page.locator("a[href$='/corriger/horaires']").click();
            page.waitForURL("**/corriger/horaires");
            page.fill("#mar-a-1", "17 h");
            page.locator("main form button:has-text('Continuer')").first().click();
            page.waitForURL("**/corriger");
            assertThat(page.locator("ins").allTextContents()).hasSize(2);
            assertThat(desk.one("phone")).as("nothing before it is sent").isEqualTo("+33261910040");

            page.locator("button:has-text('Envoyer mes corrections')").click();
            page.waitForURL("**/ma-fiche/merci?quoi=corrige");
        }
        assertThat(desk.one("phone")).isEqualTo("+33261910047");
        assertThat(desk.one("hours")).contains("Tu 09:00-17:00");
        assertThat(desk.one("checked_by")).isEqualTo("PLACE");

        desk.bring("0261910049", "Mo-Fr 10:00-12:00");
        assertThat(desk.one("phone")).as("kept over the source").isEqualTo("+33261910047");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsShownBeforeItIsOverwritten() {
        ask("");
        String link = link();
        Http http = Http.on(port);
        assertThat(http.post(link + "/corriger/telephone", Map.of("telephone", "0261910047"))
                        .status())
                .isEqualTo(303);
        Staff.as(Role.CLERK, port)
                .post(
                        "/gestion/lieux/" + desk.code() + "/contact",
                        Map.of(
                                "avant.telephone", "+33261910040",
                                "telephone", "0261910048",
                                "courriels", "accueil@essai.example",
                                "avant.courriels", "accueil@essai.example",
                                "etape", "publier"));
        assertThat(desk.one("phone")).isEqualTo("+33261910048");

        Answer clash = http.post(link + "/corriger", Map.of());
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("Quelqu’un a changé la fiche", "02\u00a061\u00a091\u00a000\u00a048");
        assertThat(desk.one("phone")).isEqualTo("+33261910048");

        assertThat(http.post(link + "/corriger", Map.of()).status()).isEqualTo(303);
        assertThat(desk.one("phone")).isEqualTo("+33261910047");
    }

    @Test
    void aClosedPlaceWaitsForAPerson() {
        ask("");
        assertThat(Http.on(port)
                        .post(link() + "/fermeture", Map.of("remarque", "Depuis l’été"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.one("gone_at")).isEmpty();
        assertThat(Staff.as(Role.COORDINATOR, port).get("/gestion/propositions").text())
                .contains("Lieu fermé", "Atelier d’essai");
    }

    @Test
    void aNewLinkReplacesTheOldOneAndAllEnd() {
        ask("");
        String first = link();
        ask("CALL");
        Http http = Http.on(port);
        assertThat(http.get(first).status()).isEqualTo(410);
        assertThat(http.post(first + "/juste", Map.of()).status()).isEqualTo(410);
        assertThat(desk.one("checked_on")).isEmpty();

        ask("EMAIL");
        String last = link();
        assertThat(http.get(last).status()).isEqualTo(200);
        clock.set(clock.instant().plus(java.time.Duration.ofDays(91)));
        assertThat(http.get(last).status()).isEqualTo(410);
    }

    @Test
    void onlyHashesAreKept() {
        ask("");
        String word = link().substring("/ma-fiche/".length());
        assertThat(db.sql("select to_jsonb(r)::text from directory.confirmation_request r")
                        .query(String.class)
                        .list())
                .allSatisfy(row -> assertThat(row).doesNotContain(word));
    }

    @Test
    void wildWordsOpenNothing() {
        Http http = Http.on(port);
        for (String word : List.of("x", "a".repeat(43), "%00", "..%2f", "é", "A".repeat(2_000), "null", "0")) {
            assertThat(http.get("/ma-fiche/" + Http.encode(word)).status())
                    .as(word)
                    .isIn(400, 404, 410);
        }
        for (String code : List.of("", " ", "\u0000", "a".repeat(5_000), "ac7k4 9mpqr", "'; drop table")) {
            assertThat(http.post("/ma-fiche", Map.of("code", code)).status())
                    .as(code)
                    .isIn(422, 429);
        }
    }

    @Test
    void guessingCodesIsSlowedDown() {
        Http http = Http.on(port);
        assertThat(Stream.generate(() -> http.post("/ma-fiche", Map.of("code", "ac7k49mpqr"))
                                .status())
                        .limit(14)
                        .toList())
                .contains(429);
    }

    @Test
    void remindsAfterSixMonthsOnceAndTellsAPersonAfterTwelve() {
        DailyTask remind = tasks.stream()
                .filter(task -> task.name().equals("directory.remind-places"))
                .findFirst()
                .orElseThrow();
        db.sql("update directory.place set checked_on = '2026-05-01', checked_by = 'PLACE' where source_id = ?")
                .param(PlacesDesk.SOURCE)
                .update();
        clock.setInFrance("2026-11-22T10:00");
        assertThat(remind.run()).as("without the site’s address nothing leaves").contains("MAILLAGE_BASE_URL");
        assertThat(requests()).isZero();
        assertThat(silent()).doesNotContain("Atelier d’essai");

        ask("");
        assertThat(remind.run()).as("asked today already").isEmpty();
        clock.setInFrance("2027-05-02T10:00");
        assertThat(silent()).contains("Atelier d’essai");
        assertThat(Staff.as(Role.COORDINATOR, port).get("/gestion").text()).contains("Lieux qui ne répondent plus");
        assertThat(remind.run()).as("in a person’s hands").isEmpty();
    }

    private String silent() {
        return Staff.as(Role.COORDINATOR, port)
                .get("/gestion/relectures/silence")
                .text();
    }

    private int requests() {
        return db.sql("""
                        select count(*) from directory.confirmation_request r
                        join directory.place p on p.id = r.place_id where p.source_id = ?
                        """).param(PlacesDesk.SOURCE).query(Integer.class).single();
    }

    @Test
    void placesAreAskedInOneGoWithTheWayOfEach() {
        try (Browser office = Browser.desktop(port).withoutScripts().open()) {
            Page page = Staff.signIn(office, Role.COORDINATOR, "/gestion/lieux?q=atelier+essai");
            page.locator("input[name=choix]").first().check();
            page.locator("button:has-text('Demander de relire')").click();
            page.waitForURL("**/gestion/relectures/demande");
            assertThat(page.locator("main").textContent()).contains("Atelier d’essai", "par e-mail");
            page.locator("button:has-text('Envoyer la demande')").click();
            page.waitForURL("**/gestion/relectures?fait=demande");
            assertThat(page.locator("main").textContent()).contains("Atelier d’essai", "en attente");
        }
        assertThat(Staff.as(Role.MANAGER, port)
                        .post("/gestion/relectures", Map.of("choix", desk.one("id")))
                        .status())
                .isEqualTo(403);
    }
}
