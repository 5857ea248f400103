package fr.maillage.tours.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.documents.PdfUa;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.BusDay;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Quand passe-t-il près de chez moi ? ». */
@MaillageTest
class BusPagesTests {

    private static final Instant NINE = Instant.parse("2050-02-09T08:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    AgendaPlans plans;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    BusDay bus;

    @BeforeEach
    void begin() {
        bus = new BusDay(planned, plans, db);
        clock.set(NINE.minus(Duration.ofDays(2)));
    }

    @AfterEach
    void end() {
        bus.end();
    }

    @Test
    void givesTheNextThreePassagesWithinReachAndWhatWasCalledOffAmongThem() {
        Session first = bus.passage(NINE, null);
        Session second = bus.passage(NINE.plus(Duration.ofDays(7)), 6);
        bus.passage(NINE.plus(Duration.ofDays(14)), null);
        Session fourth = bus.passage(NINE.plus(Duration.ofDays(21)), null);
        bus.passage(NINE.plus(Duration.ofDays(28)), null);
        plans.cancel(first.id(), "Véhicule en révision.");
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/bus");
            page.getByLabel("Où êtes-vous ?").fill("valbrune");
            page.getByText("Voir les passages").click();
            assertThat(page.locator(".near h3 a").all().stream().map(a -> a.getAttribute("href")))
                    .hasSize(4)
                    .startsWith(first.path())
                    .endsWith(fourth.path());
            String near = page.locator(".near").innerText().replace('\u00a0', ' ');
            assertThat(near)
                    .contains(
                            "à 15 km au plus",
                            "Annulée",
                            "Véhicule en révision.",
                            "Il reste 6 places",
                            "place du Marché",
                            "Sans inscription");
            assertThat(page.locator(".near a[href='" + second.path() + "/inscription']")
                            .count())
                    .isEqualTo(1);
            assertThat(page.locator("#arret-1 .dates li").count()).isEqualTo(5);
            Browser.assertNoAxeViolations(page);
        }
        assertThat(Http.on(port).get(fresh("/communes/99039?")).text())
                .contains("Le bus près de Valbrune", first.path(), "La Lorandine");
    }

    @Test
    void saysHowFarTheNearestIsWhenNothingIsWithinReach() {
        bus.passage(NINE, null);
        String page = Http.on(port).get(fresh("/bus?ou=Varennolles&")).text().replace("\u00a0", " ");
        assertThat(page)
                .contains(
                        "Rien ne s’arrête à moins de 15 km de Varennolles",
                        "L’arrêt le plus proche est à 24 km",
                        "place du Marché");
        assertThat(Http.on(port).get(fresh("/communes/99040?")).text()).doesNotContain("Le bus près de");
    }

    @Test
    void theOnlyPassageWithinReachIsShownWhenItIsCalledOff() {
        Session only = bus.passage(NINE, null);
        plans.cancel(only.id(), "Véhicule en révision.");
        String near = Http.on(port).get(fresh("/bus?ou=Valbrune&")).text().replace("\u00a0", " ");
        assertThat(near.substring(near.indexOf("id=\"pres\""), near.indexOf("id=\"a-bord\"")))
                .contains("Ce qui était prévu à 15 km au plus de", only.path(), "Annulée", "Véhicule en révision.")
                .doesNotContain("Les prochains passages à", "Aucun passage", "/bus/carte.pdf");
        assertThat(Http.on(port).get(fresh("/communes/99039?")).text())
                .contains("Le bus près de Valbrune", only.path(), "Annulée");
    }

    @Test
    void asksBackWhatItDoesNotUnderstandAndTakesWildWordsCalmly() {
        assertThat(Http.on(port).get("/bus?ou=99230").text()).contains("Plusieurs communes");
        assertThat(Http.on(port).get("/bus?ou=Valbrume").text()).contains("Valbrune");
        for (String where :
                List.of("%00", "%27%22%3E%3Cscript%3E", "a".repeat(3_000), "91,181", "-1e999,4", "%F0%9F%9A%8C")) {
            Answer answer = Http.on(port).get("/bus?ou=" + where);
            assertThat(answer.status()).as(where).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("\"><script>");
            assertThat(Http.on(port).get("/bus/carte.pdf?ou=" + where).status())
                    .as(where)
                    .isEqualTo(303);
        }
        assertThat(Http.on(port).get("/bus/x%00y").status()).isIn(400, 404);
        assertThat(Http.on(port).get("/bus/nulle-part").status()).isEqualTo(404);
    }

    @Test
    void aStopIsFoundByTheNameOfItsSpot() {
        bus.passage(NINE, null);
        bus.passageAt("devant l’école", new CommuneCode("99019"), NINE.plus(Duration.ofHours(30)));
        String page =
                Http.on(port).get(fresh("/bus?ou=place+du+marche&")).text().replace("\u00a0", " ");
        assertThat(page)
                .contains("Les arrêts qui répondent à « place du marche »", "place du Marché")
                .doesNotContain("Nous ne connaissons pas", "devant l’école");
        assertThat(Http.on(port).get(fresh("/bus?ou=place+du+soleil+vert&")).text())
                .contains("Nous ne connaissons pas", "Écrivez le nom d’une commune", "place du Marché");
    }

    @Test
    void theMonthBeginsWithTheNearestAndIsReadByCommuneWhenNobodySaysWhere() {
        bus.passageAt("devant la mairie", new CommuneCode("99040"), NINE);
        bus.passageAt("chemin de la Mare", new CommuneCode("99026"), NINE.plus(Duration.ofDays(1)));
        db.sql("update agenda.session set latitude = 46.05, longitude = 2.6 where starts_at = ?")
                .param(java.sql.Timestamp.from(NINE))
                .update();
        assertThat(Http.on(port).get(fresh("/bus?")).text())
                .as("Œ is read as O, before V")
                .containsSubsequence("id=\"arret-1\"", "chemin de la Mare", "id=\"arret-2\"", "devant la mairie");
        assertThat(Http.on(port).get(fresh("/bus?ou=46.05,2.6&")).text())
                .containsSubsequence(
                        "Du plus proche au plus lointain", "id=\"arret-1\"", "devant la mairie", "id=\"arret-2\"");
    }

    @Test
    void ofAHundredStopsTwentyAreShownAtATime() {
        for (int stop = 10; stop < 35; stop++) {
            bus.passageAt("place n° " + stop, new CommuneCode("99019"), NINE.plus(Duration.ofHours(stop)));
        }
        String first = Http.on(port).get(fresh("/bus?")).text();
        assertThat(first).contains("place n° 10", "place n° 29", "page=2#mois").doesNotContain("place n° 30");
        String second = Http.on(port).get(fresh("/bus?page=2&")).text();
        assertThat(second)
                .contains("id=\"arret-21\"", "place n° 30", "place n° 34")
                .doesNotContain("place n° 29");
        for (String wild : List.of("0", "-3", "99999", "x", "%00", "9999999999")) {
            assertThat(Http.on(port).get("/bus?page=" + wild).status()).as(wild).isEqualTo(200);
        }
    }

    @Test
    void aUnitHasAPageOfItsOwnAndTheMenuAndTheSiteMapNameThem() {
        bus.passage(NINE, null);
        String page = Http.on(port).get(fresh("/bus/la-lorandine?ou=Valbrune&")).text();
        assertThat(page).contains("<h1>La Lorandine</h1>", "place du Marché");
        assertThat(Http.on(port).get(fresh("/bus/la-malle-nomade?ou=Valbrune&")).text())
                .doesNotContain("place du Marché");
        assertThat(Http.on(port).get("/").text()).contains("<a href=\"/bus\">Le bus</a>");
        assertThat(Http.on(port).get("/sitemap.xml").text()).contains("/bus</loc>");
        assertThat(Http.on(port).get("/bus?lang=en&ou=Valbrune").text())
                .contains("When does it pass near you?", "Tell me the day before");
    }

    @Test
    void theCardFitsAWalletAndAScreenReader() throws IOException {
        for (int week = 0; week < 7; week++) {
            bus.passage(NINE.plus(Duration.ofDays(7L * week)), null);
        }
        Answer answer = Http.on(port).get("/bus/carte.pdf?ou=99039");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        PdfUa.assertKept(answer.body());
        try (PDDocument card = Loader.loadPDF(answer.body())) {
            assertThat(card.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(card).replace('\u00a0', ' '))
                    .contains("Valbrune", "place du Marché", "de 9 h à 12 h", "mer. 9 févr.", "mer. 23 mars", "/bus");
        }
        assertThat(Http.on(port).get("/bus/carte.pdf").header("Location")).isEqualTo("/bus");
    }

    @Test
    void comesWithinTheBudgetOfAPublicPage() {
        bus.passage(NINE, null);
        try (Browser reader = Browser.phone(port).open()) {
            Browser.Metered page = reader.visitMetered("/bus?ou=Valbrune");
            assertThat(page.requests()).isLessThanOrEqualTo(3);
            assertThat(page.bytes()).isLessThan(40_000);
        }
    }

    /** Pages are kept for ten seconds: what another test read is not this one’s. */
    private String fresh(String path) {
        return path + "essai=" + bus.stop().value();
    }
}
