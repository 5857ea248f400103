package fr.maillage.agenda.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A resident looks for a session near their village, with scripts off. Each test has days of its own in 2036. */
@MaillageTest
class FindSessionsTests {

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    @Test
    void findsAWorkshopNearAVillageByEverydayWords() {
        clock.setInFrance("2036-01-07T10:00");
        planned.workshop("Envoyer des photos de famille", at("2036-01-09T14:00"), 8);
        try (Browser reader = phone()) {
            Page page = reader.visit("/agenda");
            page.fill("#q", "photos de famile");
            page.fill("#q-ou", "valbrunne");
            page.click("form.search button.button");

            Locator row = page.locator("li.row", new Page.LocatorOptions().setHasText("Envoyer des photos"));
            assertThat(row.count()).isEqualTo(1);
            assertThat(spaced(row.innerText()))
                    .contains("de 14 h à 16 h", "Valbrune, à", "Il reste 8 places", "Pour débuter");
            assertThat(spaced(page.locator("h2.day").first().innerText())).contains("mercredi 9 janvier");
            row.locator("a").click();
            assertThat(spaced(page.locator("h1").innerText())).isEqualTo("Envoyer des photos de famille");
            assertThat(spaced(page.locator("main").innerText()))
                    .contains("Vous saurez envoyer un message", "de Valbrune");
        }
    }

    @Test
    void saysAtOnceThatASeatWasTaken() {
        clock.setInFrance("2036-01-14T10:00");
        Session session = planned.workshop("Tableur du jeudi", at("2036-01-16T14:00"), 3);
        Http http = Http.on(port);
        String list = "/agenda?q=tableur&du=2036-01-14&au=2036-01-20";
        String places = "/lieux?q=tableur+du+jeudi&ou=99039&rayon=3";
        assertThat(http.get(list).text()).contains("Il reste 3 places");
        assertThat(http.get(places).text()).contains("Il reste 3 places");

        take(session, 1);

        assertThat(http.get(list).text()).contains("Il reste 2 places");
        assertThat(http.get(session.path()).text()).contains("Il reste 2 places");
        assertThat(http.get(places).text()).as("a page that is kept otherwise").contains("Il reste 2 places");

        take(session, 3);

        assertThat(http.get(list).text()).contains("Complet, avec une liste d’attente");
        assertThat(http.get(list + "&places=1").text()).doesNotContain("Tableur du jeudi");
    }

    private void take(Session session, int taken) {
        transaction.executeWithoutResult(status -> {
            agenda.lockSeats(session.seats().id());
            agenda.countSeats(session.seats().id(), taken, 0, null);
        });
    }

    @Test
    void showsAPermanenceOnceWithItsNextDate() {
        clock.setInFrance("2036-02-04T10:00");
        Activity tuesdays = planned.activity(ActivityKind.PERMANENCE, "Coup de main numérique du mardi");
        for (int week = 0; week < 5; week++) {
            planned.session(
                    tuesdays,
                    LocalDate.of(2036, 2, 5)
                            .plusWeeks(week)
                            .atTime(9, 30)
                            .atZone(PARIS)
                            .toInstant(),
                    null,
                    SessionState.PUBLISHED);
        }
        try (Browser reader = phone()) {
            Page page = reader.visit("/agenda?q=coup+de+main+numerique+du+mardi&ou=Valbrune");

            Locator row = page.locator("li.row", new Page.LocatorOptions().setHasText("Coup de main"));
            assertThat(row.count()).isEqualTo(1);
            assertThat(spaced(row.innerText()))
                    .contains("Sans inscription", "et 4 autres dates", "de 9 h 30 à 11 h 30");
            assertThat(spaced(page.locator("h2.day").first().innerText())).isEqualTo("Demain, mardi 5 février");
        }
    }

    @Test
    void keepsWhatIsCancelledInSightAndSaysSo() {
        clock.setInFrance("2036-02-11T10:00");
        Session session = planned.workshop("Scanner ses papiers", at("2036-02-13T14:00"), 6);
        db.sql("update agenda.session set state = 'CANCELLED', reason = 'L’animatrice est malade.' where code = ?")
                .param(session.code())
                .update();
        try (Browser reader = phone()) {
            Page list = reader.visit("/agenda?q=scanner+papiers&ou=Valbrune");
            assertThat(list.locator("li.row").innerText()).contains("Annulée");
            Page page = reader.visit(session.path());
            assertThat(page.locator(".notice").innerText()).contains("annulée", "L’animatrice est malade.");
            assertThat(page.locator("a.button", new Page.LocatorOptions().setHasText("M’inscrire"))
                            .count())
                    .isZero();
        }
        assertThat(Http.on(port).get(session.path()).text()).contains("schema.org/EventCancelled");
    }

    @Test
    void countsWhatEachFilterWouldLeave() {
        clock.setInFrance("2036-03-03T10:00");
        planned.workshop("Généalogie en ligne", at("2036-03-05T14:00"), 6);
        planned.event("Généalogie : la conférence", at("2036-03-08T18:00"));
        try (Browser reader = phone()) {
            Page page = reader.visit("/agenda?q=genealogie&ou=Valbrune&du=2036-03-03&au=2036-03-09");
            assertThat(page.locator("h1").innerText()).contains("2 dates près de Valbrune");
            assertThat(spaced(page.locator("label", new Page.LocatorOptions().setHasText("Atelier"))
                            .innerText()))
                    .isEqualTo("Atelier 1");
            page.locator("label", new Page.LocatorOptions().setHasText("samedi"))
                    .click();
            page.locator(".filters button").click();
            assertThat(page.locator("h1").innerText()).contains("1 date près de Valbrune");
            assertThat(page.locator("li.row").innerText()).contains("la conférence");
            assertThat(page.url()).contains("du=2036-03-03", "q=genealogie");
        }
    }

    @Test
    void forgivesAccentsAndSlipsInTheWordsOfATitle() {
        clock.setInFrance("2036-03-17T10:00");
        planned.workshop("Généalogie médiévale", at("2036-03-19T14:00"), 6);
        Http http = Http.on(port);
        for (String typed : List.of("genealogie+medievale", "GÉNÉALOGIE", "geneallogie+mediévale")) {
            assertThat(http.get("/agenda?ou=Valbrune&au=2036-03-23&q=" + typed).text())
                    .as(typed)
                    .contains("Généalogie médiévale");
        }
    }

    @Test
    void asksBackWhenSeveralCommunesHaveTheName() {
        try (Browser reader = phone()) {
            Page page = reader.visit("/agenda?ou=99230&q=imprimer");

            assertThat(page.locator(".notice").innerText()).contains("Plusieurs communes");
            Locator answers = page.locator(".choices a");
            assertThat(answers.count()).isGreaterThan(1);
            answers.first().click();
            assertThat(page.url()).contains("q=imprimer", "ou=99");
        }
    }

    @Test
    void isNeverADeadEnd() {
        clock.setInFrance("2036-04-01T10:00");
        planned.workshop("Bien choisir son ordinateur", at("2036-04-24T14:00"), 6);
        try (Browser reader = phone()) {
            Page page = reader.visit(
                    "/agenda?q=bien+choisir+son+ordinateur&ou=Valbrune&rayon=1&du=2036-04-01&au=2036-04-02");

            String text = page.locator("main").innerText();
            assertThat(text)
                    .contains(
                            "Aucune date trouvée",
                            "Chercher jusqu’à 50",
                            "Chercher à toutes les dates",
                            "lieux qui aident");
            assertThat(page.locator("main .empty a[href^='tel:']").count()).isEqualTo(1);
            assertThat(page.locator("li.row", new Page.LocatorOptions().setHasText("Bien choisir"))
                            .count())
                    .as("the next one, whatever the dates")
                    .isEqualTo(1);
            page.locator("a", new Page.LocatorOptions().setHasText("Chercher à toutes les dates"))
                    .click();
            assertThat(page.locator("li.row").first().innerText()).contains("Bien choisir son ordinateur");
        }
    }

    @Test
    void offersDaysInOneClick() {
        clock.setInFrance("2036-04-08T10:00");
        planned.workshop("Samedi robotique", at("2036-04-12T10:00"), 6);
        planned.workshop("Robotique plus tard", at("2036-04-16T10:00"), 6);
        try (Browser reader = phone()) {
            Page page = reader.visit("/agenda?q=robotique&ou=Valbrune");
            page.locator(".when a").first().click();

            assertThat(page.locator("li.row").allInnerTexts()).hasSize(1);
            assertThat(page.locator(".when a[aria-current]").innerText()).isEqualTo("Cette semaine");
            assertThat(page.locator(".tags").innerText()).contains("13", "avril");
        }
    }

    @Test
    void givesTheSameAsAFile() {
        clock.setInFrance("2036-05-05T10:00");
        Session session = planned.workshop("Dessin; sur tablette", at("2036-05-07T14:00"), 6);

        Http.Answer file = Http.on(port).get("/agenda.csv?q=dessin+tablette&ou=Valbrune&au=2036-05-12");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text())
                .contains("\"2036-05-07\";\"14:00\";\"16:00\";\"Dessin; sur tablette\"")
                .contains(session.path());
    }

    @Test
    void answersBothInOneSearch() {
        clock.setInFrance("2036-05-12T10:00");
        Session session = planned.workshop("Imprimer ses photos", at("2036-05-14T14:00"), 6);
        try (Browser reader = phone()) {
            Page page = reader.visit("/lieux?q=imprimer+ses+photos&ou=Valbrune&t=agenda");

            assertThat(page.locator(".panel a[href^='" + session.path() + "']").count())
                    .isEqualTo(1);
            page.locator(".jump a", new Page.LocatorOptions().setHasText("Ateliers"))
                    .click();
            assertThat(page.url()).endsWith("#panneau-1");
            page.locator(".panel a", new Page.LocatorOptions().setHasText("agenda"))
                    .click();
            assertThat(page.url()).contains("/agenda?q=imprimer+ses+photos&ou=99039");
        }
    }

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(PARIS).toInstant();
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private Browser phone() {
        return Browser.phone(port).withoutScripts().open();
    }
}
