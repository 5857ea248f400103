package fr.maillage.tours.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.tours.BusDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The crew’s telephone where there is no network, in a real browser. */
@MaillageTest
class OfflineDayTests {

    private static final String DAY = "/gestion/tournees/jour";
    private static final Instant NINE = Instant.parse("2049-05-12T07:00:00Z");

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
        clock.set(NINE.minus(Duration.ofMinutes(30)));
    }

    @AfterEach
    void end() {
        bus.end();
    }

    @Test
    void whatIsCalledOffWithoutANetworkReachesTheSiteAndThePeopleOnceItIsBack() {
        Session session = bus.passage(NINE, 8);
        signUp(session, "Odette Rivoal", "06 39 98 41 17");
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            page.locator("#journee[data-kept=yes]").waitFor();
            page.context().setOffline(true);
            page.reload();
            assertThat(page.locator("h1").innerText().replace('\u00a0', ' ')).contains("mercredi 12 mai 2049");
            Locator stage = page.locator("#s-" + session.id().value());
            stage.locator("summary").click();
            stage.getByLabel("Le véhicule est en panne").check();
            stage.locator("button.danger").first().click();
            assertThat(stage.locator(".second").innerText()).contains("Annuler vraiment le passage de Valbrune");
            stage.locator(".second button.danger").click();
            stage.locator(".pending li").waitFor();
            assertThat(stage.locator(".pending").innerText()).contains("Pas encore envoyé");
            assertThat(page.locator(".line").innerText()).containsAnyOf("Pas de réseau", "Le réseau ne répond pas");
            Browser.assertNoAxeViolations(page);
            page.reload();
            page.locator(".pending li").waitFor();
            assertThat(state(session)).isEqualTo("PUBLISHED");

            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            page.locator(".told li").waitFor();
            assertThat(page.locator(".told").innerText()).contains("C’est dit.");
            page.locator(".pending li")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator("#s-" + session.id().value()).innerText())
                    .contains("Passage annulé : Le véhicule est en panne.");
        }
        assertThat(state(session)).isEqualTo("CANCELLED");
        assertThat(Http.on(port).get(session.path()).text()).contains("Le véhicule est en panne.");
        assertThat(Http.on(port).get("/bus?ou=Valbrune").text()).contains("Annulé");
        assertThat(db.sql(
                                "select count(*) from notifications.message where template = 'registration.mail.called-off' and phone = '+33639984117'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyElseCalledOffMeanwhileIsSaidAndNothingIsLostWhenTheSessionIsOver() {
        Session session = bus.passage(NINE, null);
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            page.locator("#journee[data-kept=yes]").waitFor();
            page.context().setOffline(true);
            Locator stage = page.locator("#s-" + session.id().value());
            stage.getByText("Nous sommes arrivés").click();
            stage.locator(".pending li").waitFor();
            plans.cancel(session.id(), "Inondation.");
            page.context().clearCookies();
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            page.locator(".line a").waitFor();
            assertThat(page.locator(".line").innerText()).contains("Il faut vous reconnecter", "Rien n’est perdu");
            assertThat(words(session)).isZero();
            page.locator(".line a").click();
            page.locator("button", new Page.LocatorOptions().setHasText(Staff.nameOf(Role.COORDINATOR)))
                    .first()
                    .click();
            page.locator(".told li").waitFor();
            assertThat(page.locator(".told").innerText()).contains("Nous sommes arrivés", "déjà été annulé");
            assertThat(words(session)).isEqualTo(1);
        }
    }

    @Test
    void signingOutWarnsThenForgetsAndNothingElseIsEverKept() {
        Session session = bus.passage(NINE, null);
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            page.locator("#journee[data-kept=yes]").waitFor();
            page.navigate("http://localhost:" + port + "/gestion");
            page.navigate("http://localhost:" + port + "/bus");
            page.navigate("http://localhost:" + port + DAY);
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            Object kept = page.evaluate(
                    "async () => (await Promise.all((await caches.keys()).map(async n => (await (await caches.open(n)).keys()).map(r => new URL(r.url).pathname)))).flat().sort().join(' ')");
            assertThat(String.valueOf(kept)).matches(DAY + " /statique/tours/web/road/road\\.[0-9a-f]{12}\\.js");

            page.context().setOffline(true);
            page.locator("#s-" + session.id().value())
                    .getByText("Nous sommes arrivés")
                    .click();
            page.locator(".pending li").waitFor();
            page.locator("form[action='/deconnexion'] button").click();
            assertThat(page.locator(".line").innerText()).contains("Tout n’est pas encore envoyé");
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            page.locator(".told li").waitFor();
            page.locator("form[action='/deconnexion'] button").click();
            page.waitForURL("**/connexion**");
            page.waitForFunction("async () => (await caches.keys()).length === 0 && localStorage.length === 0");
        }
        assertThat(words(session)).isEqualTo(1);
    }

    @Test
    void whatWaitsOutlivesSigningOutFromAnotherPage() {
        Session session = bus.passage(NINE, null);
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            page.locator("#journee[data-kept=yes]").waitFor();
            page.context().setOffline(true);
            page.locator("#s-" + session.id().value())
                    .getByText("Nous sommes arrivés")
                    .click();
            page.locator(".pending li").waitFor();
            page.route("**/paroles", route -> route.abort());
            page.context().setOffline(false);
            page.navigate("http://localhost:" + port + "/gestion");
            page.locator("form[action='/deconnexion'] button").click();
            page.waitForURL("**/connexion**");
            assertThat(page.evaluate(
                            "async () => (await caches.keys()).length + ' ' + Object.keys(localStorage).join(' ')"))
                    .isEqualTo("0 tours.road.outbox");
            page.unroute("**/paroles");
            page.navigate("http://localhost:" + port + "/connexion?retour=" + DAY);
            page.locator("button", new Page.LocatorOptions().setHasText(Staff.nameOf(Role.COORDINATOR)))
                    .first()
                    .click();
            page.locator(".told li").waitFor();
        }
        assertThat(words(session)).isEqualTo(1);
    }

    @Test
    void aWordThatTheSiteRefusesIsSetAsideAndLetsTheOthersPass() {
        Session session = bus.passage(NINE, null);
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            page.locator("#journee[data-kept=yes]").waitFor();
            page.route("**/paroles", route -> {
                String sent = String.valueOf(route.request().postData());
                if (sent.contains("mot=retard-20")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(404));
                } else if (sent.contains("mot=retard-30")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(500));
                } else {
                    route.resume();
                }
            });
            Locator stage = page.locator("#s-" + session.id().value());
            stage.getByText("20 min").click();
            page.locator(".refused li").waitFor();
            assertThat(page.locator(".refused").innerText()).contains("Pas envoyé", "20 min", "Réessayer");
            Browser.assertNoAxeViolations(page);
            stage.getByText("30 min").click();
            stage.locator(".pending li").waitFor();
            stage.getByText("Nous sommes arrivés").click();
            page.locator(".told li").waitFor();
            assertThat(page.locator(".told").innerText()).contains("Nous sommes arrivés", "C’est dit.");
            assertThat(stage.locator(".pending").innerText()).contains("30 min");
            page.reload();
            page.locator(".refused li").waitFor();
            page.unroute("**/paroles");
            page.getByText("Réessayer").click();
            page.locator(".told li").first().waitFor();
            page.locator(".refused").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        assertThat(words(session)).isEqualTo(3);
    }

    @Test
    void theKeptPageIsShownWhenAProxyAnswersThatTheSiteIsDown() {
        bus.passage(NINE, null);
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            page.locator("#journee[data-kept=yes]").waitFor();
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.context()
                    .route(
                            "**" + DAY,
                            route -> route.fulfill(
                                    new Route.FulfillOptions().setStatus(502).setBody("Bad gateway")));
            page.reload();
            assertThat(page.locator("h1").innerText().replace('\u00a0', ' ')).contains("mercredi 12 mai 2049");
        }
    }

    private void signUp(Session session, String name, String phone) {
        assertThat(Http.on(port)
                        .post(
                                session.path() + "/inscription",
                                Map.of(
                                        "etape",
                                        "verification",
                                        "nom",
                                        name,
                                        "moyen",
                                        "telephone",
                                        "telephone",
                                        phone,
                                        "pour",
                                        "moi",
                                        "formulaire",
                                        "bus-" + session.code()))
                        .status())
                .isEqualTo(303);
    }

    private int words(Session session) {
        return db.sql("select count(*) from tours.road_word where session_id = ?")
                .param(session.id().value())
                .query(Integer.class)
                .single();
    }

    private String state(Session session) {
        return db.sql("select state from agenda.session where id = ?")
                .param(session.id().value())
                .query(String.class)
                .single();
    }
}
