package fr.maillage.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Residents go and see, with a code and nothing else. */
@MaillageTest
class CartopartieTests {

    private static final String SHEETS = CampaignCast.PATH + "/fiches/";

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importer;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private CampaignCast cast;
    private Http http;
    private Staff coordinator;

    @BeforeEach
    void openOne() {
        clock.setInFrance("2026-11-18T10:00");
        cast = new CampaignCast(db);
        cast.leaveNothing();
        cast.places(importer);
        http = Http.on(port);
        coordinator = Staff.as(Role.COORDINATOR, port);
        CampaignCast.open(coordinator, "2026-11-14", "2026-11-22");
    }

    @AfterEach
    void leaveNothing() {
        cast.leaveNothing();
    }

    @Test
    void aResidentChecksOneSheetAndCorrectsAnotherWithoutScripts() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = phone.visit("/cartoparties");
            follow(page, CampaignCast.NAME, "**/cartopartie-d-essai");
            assertThat(page.locator("main").textContent()).contains("jusqu’au").contains("Rendez-vous à la mairie.");
            page.locator("#code").fill("GRELOT");
            press(page, "Entrer", "**code=GRELOT");
            follow(page, "Vicq-sur-Lorande", "**/communes/**");
            follow(page, "Le Grelot", "**/fiches/**");
            assertThat(page.locator("main").textContent().replace('\u00a0', ' '))
                    .contains("01 99 00 00 11");
            page.locator("#prenom").fill("Ninon");
            press(page, "Tout est juste", "**fait=juste");
            assertThat(page.locator(".done").textContent()).contains("La fiche est vérifiée");

            follow(page, "La Clochette", "**/fiches/**");
            follow(page, "Quelque chose ne va pas", "**/correction**");
            page.locator("#telephone").fill("01 99 00 00 99");
            press(page, "Envoyer", "**fait=corrige");
            assertThat(page.locator(".done").textContent()).contains("Votre correction est transmise");
            assertThat(page.locator("main").textContent())
                    .contains("tout est juste")
                    .contains("correction proposée");
        }
        assertThat(cast.one("select checked_by || ' ' || checked_on from directory.place where name = 'Le Grelot'"))
                .isEqualTo("CAMPAIGN 2026-11-18");
        assertThat(cast.one("select cells ->> 'telephone' from directory.proposal where origin like 'campaign:%'"
                        + " and place_id = (select id from directory.place where name = 'La Clochette')"))
                .isEqualTo("+33199000099");
        assertThat(http.get(CampaignCast.PATH + "?n=3").text())
                .contains("map-level-")
                .contains("<td class=\"number\">1</td>");
    }

    @Test
    void nobodyAnswersWithoutTheCode() {
        String sheet = SHEETS + cast.code("Le Grelot");

        assertThat(http.post(sheet + "/verification", Map.of()).status()).isEqualTo(422);
        assertThat(http.post(sheet + "/verification", Map.of("code", "sonnette"))
                        .status())
                .isEqualTo(422);
        assertThat(http.post(CampaignCast.PATH + "/lieu-manquant", Map.of("nom", "X", "commune", CampaignCast.COMMUNE))
                        .status())
                .isEqualTo(422);
        assertThat(cast.one(
                        "select count(*)::text from campaign.answer a join campaign.campaign c on c.id = a.campaign_id"
                                + " where c.slug = 'cartopartie-d-essai'"))
                .isEqualTo("0");
    }

    @Test
    void takesNoAnswerBeforeTheFirstDayNorAfterTheLast() {
        String sheet = SHEETS + cast.code("Le Grelot");
        Map<String, String> form = Map.of("code", CampaignCast.CODE);

        clock.setInFrance("2026-11-13T23:59");
        assertThat(http.get(CampaignCast.PATH + "?n=1").text()).contains("Elle commence le");
        assertThat(http.get(sheet).text()).doesNotContain("<button class=\"button primary\"");
        assertThat(http.post(sheet + "/verification", form).status()).isEqualTo(422);
        clock.setInFrance("2026-11-23T00:00");
        assertThat(http.get(CampaignCast.PATH + "?n=2").text()).contains("Elle s’est terminée le");
        assertThat(http.post(sheet + "/verification", form).status()).isEqualTo(422);
        clock.setInFrance("2026-11-22T23:59");
        assertThat(http.post(sheet + "/verification", form).status()).isEqualTo(303);
    }

    @Test
    void twoPeopleAtTheSameSheetCountOnce() throws Exception {
        String sheet = SHEETS + cast.code("Le Grelot");
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> people.submit(() -> i % 2 == 0
                            ? http.post(sheet + "/verification", Map.of("code", CampaignCast.CODE))
                            : http.post(
                                    sheet + "/correction",
                                    Map.of(
                                            "code",
                                            CampaignCast.CODE,
                                            "verdict",
                                            "corriger",
                                            "telephone",
                                            "0199000098"))))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(303);
            }
        }
        assertThat(db.sql("select outcome from campaign.answer a join campaign.campaign c on c.id = a.campaign_id"
                                + " where c.slug = ?")
                        .param(CampaignCast.SLUG)
                        .query(String.class)
                        .list())
                .containsExactly("WRONG");
        assertThat(cast.one(
                        "select count(*)::text from directory.proposal p join directory.place l on l.id = p.place_id"
                                + " where l.name = 'Le Grelot'"))
                .isEqualTo("1");
    }

    @Test
    void aClosedPlaceAndAMissingOneWaitForAPerson() {
        String sheet = SHEETS + cast.code("Le Grelot");
        Map<String, String> closed =
                Map.of("code", CampaignCast.CODE, "verdict", "disparu", "remarque", "Rideau baissé.");
        assertThat(http.post(sheet + "/correction", closed).header("Location")).contains("fait=disparu");
        assertThat(http.post(sheet + "/correction", closed).header("Location")).contains("fait=deja-propose");

        Map<String, String> missing = Map.of(
                "code",
                CampaignCast.CODE,
                "nom",
                "Chez Armande",
                "commune",
                CampaignCast.COMMUNE,
                "remarque",
                "Deux ordinateurs.");
        assertThat(http.post(CampaignCast.PATH + "/lieu-manquant", missing).header("Location"))
                .contains("fait=ajoute");
        assertThat(db.sql(
                                "select kind from directory.proposal where origin = (select 'campaign:' || id from campaign.campaign"
                                        + " where slug = ?) order by kind")
                        .param(CampaignCast.SLUG)
                        .query(String.class)
                        .list())
                .containsExactly("CLOSED", "NEW");
        assertThat(http.get(CampaignCast.PATH + "?code=grelot").text()).contains("lieu manquant signalé");
    }

    @Test
    void theCodeOnPaperLeadsToTheSheet() {
        String code = cast.code("Le Grelot");

        assertThat(http.get(CampaignCast.PATH + "/fiches?fiche=" + code.toUpperCase(java.util.Locale.ROOT)
                                + "&code=grelot")
                        .header("Location"))
                .endsWith("/fiches/" + code + "?code=grelot");
        assertThat(http.get(CampaignCast.PATH + "/fiches?fiche=zzzzz&code=grelot")
                        .header("Location"))
                .endsWith("?code=grelot&fiche=inconnue");
    }

    @Test
    void pagesOfNoCampaignAreNotFound() {
        assertThat(http.get("/cartoparties/nulle-part").status()).isEqualTo(404);
        assertThat(http.get(CampaignCast.PATH + "/communes/99001").status()).isEqualTo(404);
        assertThat(http.get(SHEETS + "zzzzz").status()).isEqualTo(404);
    }

    private static void follow(Page page, String link, String url) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForURL(url);
    }

    private static void press(Page page, String button, String url) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForURL(url);
    }
}
