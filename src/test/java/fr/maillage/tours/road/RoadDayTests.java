package fr.maillage.tours.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.tours.BusDay;
import fr.maillage.tours.web.proposal.CountedStatements;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the crew says from the road: once, in its order, and never of what no longer holds. */
@MaillageTest
class RoadDayTests {

    private static final String DAY = "/gestion/tournees/jour";
    private static final String WORDS = DAY + "/paroles";
    private static final Instant NINE = Instant.parse("2049-03-10T08:00:00Z");

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
    }

    @AfterEach
    void end() {
        bus.end();
    }

    @Test
    void whatTheCrewSaysShowsAtOnceWithoutAScript() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE.minus(Duration.ofMinutes(20)));
        Answer before = Http.on(port).get(session.path());
        assertThat(before.text()).doesNotContain("En retard");
        try (Browser crew = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            assertThat(plain(page.locator("main")))
                    .contains("Valbrune, de 9 h à 12 h", "place du Marché", "Le long du mur de l’école");
            stage(page, session).getByText("20 min").click();
            assertThat(page.locator(".done").innerText()).contains("vous êtes en retard");
            assertThat(plain(stage(page, session).locator(".now"))).contains("En retard de 20 minutes", "dit à 8 h 40");
            Browser.assertNoAxeViolations(page);
        }
        for (String path :
                new String[] {session.path(), "/agenda?ou=Valbrune", "/bus?ou=Valbrune", "/communes/99039"}) {
            assertThat(Http.on(port).get(path).text()).as(path).contains("En retard de 20 minutes");
        }
        assertThat(Http.on(port).get("/bus?ou=Valbrune&lang=en").text()).contains("20 minutes late");
        clock.set(NINE.plus(Duration.ofMinutes(15)));
        Staff odile = Staff.as(Role.COORDINATOR, port);
        say(odile, session, "arrive", UUID.randomUUID(), 0);
        assertThat(Http.on(port).get(session.path()).text())
                .contains("Le bus est là")
                .doesNotContain("En retard");
        say(odile, session, "reparti", UUID.randomUUID(), 0);
        assertThat(Http.on(port).get("/bus").text()).contains("Parti");
        say(odile, session, "rien", UUID.randomUUID(), 0);
        assertThat(Http.on(port).get(session.path()).text()).doesNotContain("Parti", "Le bus est là");
        clock.set(NINE.plus(Duration.ofHours(30)));
        assertThat(Http.on(port).get(session.path()).text()).doesNotContain("En retard");
    }

    @Test
    void aWordSentTwiceIsOneWord() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE);
        Staff odile = Staff.as(Role.COORDINATOR, port);
        UUID key = UUID.randomUUID();

        String first = json(odile, session, "retard-30", key, 60_000);
        clock.set(NINE.plus(Duration.ofMinutes(5)));
        String second = json(odile, session, "retard-30", key, 360_000);

        assertThat(first).isEqualTo(second).contains("\"outcome\":\"fait\"");
        assertThat(words(session)).isEqualTo(1);
    }

    @Test
    void wordsAreJudgedByWhenTheyWereSaidAndNotByWhenTheyWereHeard() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE.plus(Duration.ofMinutes(30)));
        Staff odile = Staff.as(Role.COORDINATOR, port);

        assertThat(json(odile, session, "arrive", UUID.randomUUID(), 60_000)).contains("fait");
        assertThat(json(
                        odile,
                        session,
                        "retard-20",
                        UUID.randomUUID(),
                        Duration.ofMinutes(25).toMillis()))
                .contains("depasse", "Quelqu’un a dit autre chose depuis");
        assertThat(Http.on(port).get(session.path()).text())
                .contains("Le bus est là")
                .doesNotContain("En retard");
        assertThat(cancelJson(
                        odile,
                        session,
                        UUID.randomUUID(),
                        Duration.ofMinutes(25).toMillis()))
                .contains("depasse");
        assertThat(state(session)).isEqualTo("PUBLISHED");
        assertThat(words(session)).isEqualTo(3);
    }

    @Test
    void whatNoLongerHoldsIsRefusedWithAReason() {
        Session session = bus.passage(NINE, null);
        Session later = bus.passage(NINE.plus(Duration.ofHours(5)), null);
        clock.set(NINE);
        Staff odile = Staff.as(Role.COORDINATOR, port);
        assertThat(json(
                        odile,
                        later,
                        "arrive",
                        UUID.randomUUID(),
                        Duration.ofHours(30).toMillis()))
                .contains("autre-jour");
        plans.cancel(session.id(), "Neige.");
        assertThat(json(odile, session, "arrive", UUID.randomUUID(), 0)).contains("deja-annule", "déjà été annulé");
        clock.set(NINE.plus(Duration.ofHours(26)));
        odile = Staff.as(Role.COORDINATOR, port);
        assertThat(json(
                        odile,
                        later,
                        "retard-10",
                        UUID.randomUUID(),
                        Duration.ofHours(25).toMillis()))
                .contains("termine");
        assertThat(json(odile, later, "arrive", UUID.randomUUID(), 0)).contains("autre-jour");
        assertThat(Http.on(port).get(later.path()).text()).doesNotContain("En retard");
        Answer gone = odile.post(
                WORDS,
                Map.of(
                        "cle",
                        UUID.randomUUID().toString(),
                        "seance",
                        UUID.randomUUID().toString(),
                        "mot",
                        "arrive"));
        assertThat(gone.header("Location")).endsWith("?refus=inconnu");
        assertThat(odile.get(DAY + "?refus=inconnu").text()).contains("n’existe plus");
    }

    @Test
    void callingOffIsAskedTwiceAndSaysWhy() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE.minus(Duration.ofHours(1)));
        try (Browser crew = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, DAY);
            stage(page, session).locator("summary").click();
            stage(page, session).locator("button.danger").click();
            assertThat(page.locator(".errors").innerText()).contains("Dites pourquoi");
            Browser.assertNoAxeViolations(page);
            page.getByLabel("La route n’est pas sûre").check();
            page.getByLabel("Quelques mots de plus").fill("Verglas au col.");
            page.locator("button.danger").click();
            assertThat(page.locator("main").innerText()).contains("La route n’est pas sûre. Verglas au col.");
            assertThat(state(session)).isEqualTo("PUBLISHED");
            Browser.assertNoAxeViolations(page);
            page.locator("button.danger").click();
            assertThat(page.locator("main").innerText())
                    .contains("Le passage est annulé", "Passage annulé : La route n’est pas sûre.");
        }
        assertThat(state(session)).isEqualTo("CANCELLED");
        assertThat(Http.on(port).get(session.path()).text()).contains("Verglas au col.");
        assertThat(Http.on(port).get("/bus").text()).contains("Annulé");
    }

    @Test
    void whatMakesNoSenseIsSaidAndChangesNothing() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE);
        Staff odile = Staff.as(Role.COORDINATOR, port);
        for (String word : new String[] {"", "retard", "retard-0", "retard-9999", "retard-x", "danse", "\u0000"}) {
            assertThat(odile.post(WORDS, fields(session, word, UUID.randomUUID(), 0))
                            .status())
                    .as(word)
                    .isEqualTo(422);
        }
        Map<String, String> wild = fields(session, "arrive", UUID.randomUUID(), 0);
        wild.put("cle", "pas une clé");
        assertThat(odile.post(WORDS, wild).status()).isEqualTo(422);
        wild = fields(session, "annule", UUID.randomUUID(), 0);
        wild.put("raison", "autre");
        wild.put("precision", "x".repeat(5_000));
        wild.put("sur", "oui");
        assertThat(odile.post(WORDS, wild).status()).isEqualTo(422);
        wild = fields(session, "arrive", UUID.randomUUID(), 0);
        wild.put("il-y-a", "-99999999999999999999");
        assertThat(odile.post(WORDS, wild).status()).isEqualTo(303);
        assertThat(words(session)).isEqualTo(1);
    }

    @Test
    void onlyWhoeverRidesOrWatchesOverItMaySpeakForIt() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE);
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get(DAY).status()).isEqualTo(403);
        assertThat(clerk.post(WORDS, fields(session, "arrive", UUID.randomUUID(), 0))
                        .status())
                .isEqualTo(403);
        Staff stranger = Staff.as(Role.ANIMATOR, port);
        boolean rides = stranger.get(DAY).text().contains("Valbrune");
        assertThat(json(stranger, session, "arrive", UUID.randomUUID(), 0)).contains(rides ? "fait" : "inconnu");
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .postBare(WORDS, fields(session, "arrive", UUID.randomUUID(), 0))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSecondQuestionIsOnlyAskedOfWhoeverMaySpeakForIt() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE);
        Staff stranger = Staff.as(Role.ANIMATOR, port);
        assertThat(stranger.get(DAY).text()).doesNotContain("Valbrune");
        Map<String, String> fields = fields(session, "annule", UUID.randomUUID(), 0);
        fields.put("raison", "panne");
        assertThat(stranger.post(WORDS, fields).header("Location")).endsWith("?refus=inconnu");
    }

    @Test
    void theDayIsThatOfWhereTheBusStops() {
        Session session = bus.passage(Instant.parse("2049-03-10T21:00:00Z"), null);
        db.sql("update agenda.session set zone = 'Indian/Reunion' where id = ?")
                .param(session.id().value())
                .update();
        clock.set(Instant.parse("2049-03-10T20:30:00Z"));
        Staff odile = Staff.as(Role.COORDINATOR, port);
        assertThat(odile.get(DAY).text()).contains("data-date=\"2049-03-11\"", "Valbrune");
        assertThat(json(odile, session, "arrive", UUID.randomUUID(), 0)).contains("\"outcome\":\"fait\"");
    }

    @Test
    void aWordIsSilentOnceThePassageIsMoved() {
        Session session = bus.passage(NINE, null);
        clock.set(NINE.minus(Duration.ofMinutes(20)));
        Staff odile = Staff.as(Role.COORDINATOR, port);
        say(odile, session, "retard-20", UUID.randomUUID(), 0);
        clock.set(NINE);
        Instant afternoon = NINE.plus(Duration.ofHours(5));
        plans.move(session.id(), afternoon, afternoon.plus(Duration.ofHours(2)), session.spot(), "Panne.");
        clock.set(NINE.plus(Duration.ofMinutes(5)));
        assertThat(Http.on(port).get(session.path() + "?essai=1").text()).doesNotContain("En retard de");
        assertThat(odile.get(DAY).text()).contains("Valbrune").doesNotContain("En retard de 20 minutes");
        assertThat(json(
                        odile,
                        session,
                        "retard-10",
                        UUID.randomUUID(),
                        Duration.ofMinutes(10).toMillis()))
                .as("said of the hour before the move")
                .contains("depasse");
        assertThat(json(odile, session, "arrive", UUID.randomUUID(), 0)).contains("\"outcome\":\"fait\"");
        assertThat(Http.on(port).get(session.path() + "?essai=2").text()).contains("Le bus est là");
        clock.set(NINE.plus(Duration.ofMinutes(10)));
        Instant tomorrow = NINE.plus(Duration.ofDays(1));
        plans.move(session.id(), tomorrow, tomorrow.plus(Duration.ofHours(2)), session.spot(), "Panne.");
        clock.set(tomorrow.minus(Duration.ofMinutes(5)));
        for (String path : new String[] {session.path() + "?essai=3", "/bus?ou=Valbrune", "/agenda?ou=Valbrune"}) {
            assertThat(Http.on(port).get(path).text())
                    .as(path)
                    .contains(session.path())
                    .doesNotContain("Le bus est là");
        }
    }

    @Test
    void whatWasCalledOffWithoutANetworkIsOffHoweverLateItIsHeardAndNobodyIsToldOfAnHourThatIsOver() {
        Session session = bus.passage(NINE, 8);
        Session other = bus.passage(NINE.plus(Duration.ofHours(4)), null);
        clock.set(NINE.minus(Duration.ofHours(4)));
        assertThat(Http.on(port)
                        .post(
                                session.path() + "/inscription",
                                Map.of(
                                        "etape", "verification",
                                        "nom", "Odette Rivoal",
                                        "moyen", "telephone",
                                        "telephone", "06 39 98 41 18",
                                        "pour", "moi",
                                        "formulaire", "nuit-" + session.code()))
                        .status())
                .isEqualTo(303);
        clock.set(NINE.plus(Duration.ofHours(26)));
        Staff odile = Staff.as(Role.COORDINATOR, port);

        assertThat(cancelJson(
                        odile, session, UUID.randomUUID(), Duration.ofHours(25).toMillis()))
                .contains("\"outcome\":\"fait\"");
        assertThat(cancelJson(
                        odile, other, UUID.randomUUID(), Duration.ofHours(18).toMillis()))
                .as("said after its end")
                .contains("termine");

        assertThat(state(session)).isEqualTo("CANCELLED");
        assertThat(state(other)).isEqualTo("PUBLISHED");
        assertThat(db.sql(
                                "select count(*) from notifications.message where template = 'registration.mail.called-off' and phone = '+33639984118'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverRidesWithNothingReadsTheDayInAsManyStatementsHoweverManyPassagesThereAre() {
        bus.passage(NINE.plus(Duration.ofDays(2)), null);
        clock.set(NINE);
        Staff stranger = Staff.as(Role.ANIMATOR, port);
        stranger.get(DAY);
        int few = statements(stranger);
        for (int day = 3; day < 12; day++) {
            bus.passage(NINE.plus(Duration.ofDays(day)), null);
        }
        // a session is read besides where there is one; nine passages more would put nine
        assertThat(statements(stranger)).isLessThan(few + 5);
    }

    /** The least of three readings: what runs beside is not the page’s. */
    private static int statements(Staff who) {
        int least = Integer.MAX_VALUE;
        for (int reading = 0; reading < 3; reading++) {
            try (CountedStatements statements = new CountedStatements()) {
                assertThat(who.get(DAY).status()).isEqualTo(200);
                least = Math.min(least, statements.number());
            }
        }
        return least;
    }

    private static String plain(Locator where) {
        return where.innerText().replace('\u00a0', ' ');
    }

    private static Locator stage(Page page, Session session) {
        return page.locator("#s-" + session.id().value());
    }

    private static void say(Staff who, Session session, String word, UUID key, long ago) {
        Answer answer = who.post(WORDS, fields(session, word, key, ago));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("fait=road.");
    }

    private String json(Staff who, Session session, String word, UUID key, long ago) {
        return json(who, fields(session, word, key, ago));
    }

    private String cancelJson(Staff who, Session session, UUID key, long ago) {
        Map<String, String> fields = fields(session, "annule", key, ago);
        fields.put("raison", "panne");
        return json(who, fields);
    }

    private String json(Staff who, Map<String, String> fields) {
        fields.put("_csrf", who.token());
        return Http.on(port)
                .post(WORDS, fields, "Cookie", who.cookie(), "Accept", "application/json")
                .text();
    }

    private static Map<String, String> fields(Session session, String word, UUID key, long ago) {
        return new HashMap<>(Map.of(
                "cle", key.toString(),
                "seance", session.id().value().toString(),
                "mot", word,
                "il-y-a", Long.toString(ago)));
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
