package fr.maillage.tours.bus;

import static org.assertj.core.api.Assertions.assertThat;

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
import fr.maillage.agenda.SessionReopened;
import fr.maillage.platform.RepeatingTask;
import fr.maillage.tours.BusDay;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** « Prévenez-moi la veille »: asked for on one page, told once, stopped by a code. */
@MaillageTest
class ReminderTests {

    private static final Instant NINE = Instant.parse("2049-09-15T07:00:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2049-09-14T08:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    AgendaPlans plans;

    @Autowired
    List<RepeatingTask> tasks;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MessageSource messages;

    BusDay bus;

    @BeforeEach
    void begin() {
        bus = new BusDay(planned, plans, db);
        clock.set(NINE.minus(Duration.ofDays(10)));
    }

    @AfterEach
    void end() {
        db.sql("delete from notifications.message where key like 'tours.%'").update();
        bus.end();
    }

    @Test
    void isAskedForWithoutAScriptAndStoppedByItsCode() {
        bus.passage(NINE, null);
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/bus?ou=Valbrune&essai=" + bus.stop().value());
            page.getByText("Prévenez-moi la veille").first().click();
            assertThat(page.locator("main").innerText().replace('\u00a0', ' '))
                    .contains(
                            "Valbrune, place du Marché",
                            "mercredi 15 septembre 2049, de 9 h à 12 h",
                            "s’efface au bout d’un an");
            Browser.assertNoAxeViolations(page);
            page.locator("main button").first().click();
            assertThat(page.locator(".errors").innerText()).contains("Dites comment vous prévenir", "Cochez la case");
            page.getByLabel("Par téléphone").check();
            page.getByLabel("Votre numéro de téléphone").fill("06 39 98 52 52");
            page.getByLabel("Oui, prévenez-moi").check();
            page.locator("main button").first().click();
            assertThat(page.locator(".done").innerText()).contains("Gardez ce code");
            Browser.assertNoAxeViolations(page);
            assertThat(page.content()).doesNotContain("06 39 98", "639985252");
            assertThat(told("kept")).containsExactly("SMS +33639985252");
            page.getByText("Ne plus me prévenir").click();
            assertThat(page.locator(".done").innerText()).contains("vous ne serez plus prévenu");
            Browser.assertNoAxeViolations(page);
        }
        assertThat(count()).isZero();
    }

    @Test
    void tellsEachTheDayBeforeOnceByTheWayTheyChose() {
        Session session = bus.passage(NINE, null);
        ask("telephone", "06 39 98 52 01");
        ask("telephone", "01 99 00 52 02");
        ask("email", "anne@habitants.example");
        run(DAY_BEFORE.minus(Duration.ofDays(1)));
        assertThat(told("tomorrow")).isEmpty();
        run(Instant.parse("2049-09-14T05:00:00Z"));
        assertThat(told("tomorrow")).as("not before nine").isEmpty();
        run(DAY_BEFORE);
        run(DAY_BEFORE.plus(Duration.ofHours(2)));
        assertThat(told("tomorrow"))
                .containsExactlyInAnyOrder("SMS +33639985201", "CALL +33199005202", "EMAIL anne@habitants.example");
        clock.set(DAY_BEFORE.plus(Duration.ofHours(3)));
        ask("telephone", "06 39 98 52 03");
        run(DAY_BEFORE.plus(Duration.ofHours(4)));
        assertThat(told("tomorrow")).as("whoever asks in the afternoon").contains("SMS +33639985203");
        assertThat(body("SMS")).contains("Valbrune, place du Marché");
        run(NINE.plus(Duration.ofHours(1)));
        assertThat(told("tomorrow")).hasSize(4);
        assertThat(session.isCancelled()).isFalse();
    }

    @Test
    void isCaughtUpWithOnTheDayWhenTheMachineWasOff() {
        bus.passage(NINE.plus(Duration.ofHours(6)), null);
        ask("telephone", "06 39 98 52 11");
        clock.set(NINE);
        ask("telephone", "06 39 98 52 12");
        run(NINE.plus(Duration.ofMinutes(30)));
        assertThat(told("tomorrow")).containsExactly("SMS +33639985211");
    }

    @Test
    void tellsWhoeverWasToldThatItDoesNotComeAndTheOthersTheDayBefore() {
        Session session = bus.passage(NINE, null);
        ask("telephone", "06 39 98 52 21");
        clock.set(DAY_BEFORE.minus(Duration.ofDays(3)));
        plans.cancel(session.id(), "Véhicule en révision.");
        assertThat(told("called-off")).isEmpty();
        run(DAY_BEFORE);
        assertThat(told("tomorrow")).isEmpty();
        assertThat(told("called-off")).containsExactly("SMS +33639985221");
        run(DAY_BEFORE.plus(Duration.ofHours(1)));
        assertThat(told("called-off")).hasSize(1);

        Session next = bus.passage(NINE.plus(Duration.ofDays(7)), null);
        run(DAY_BEFORE.plus(Duration.ofDays(7)));
        assertThat(told("tomorrow")).containsExactly("SMS +33639985221");
        clock.set(NINE.plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        plans.cancel(next.id(), "Neige.");
        assertThat(told("called-off")).hasSize(2);
    }

    @Test
    void tellsWhoeverWasToldOfAMoveAndRemindsAgainBeforeTheNewDay() {
        Session session = bus.passage(NINE, null);
        ask("telephone", "06 39 98 52 31");
        run(DAY_BEFORE);
        clock.set(DAY_BEFORE.plus(Duration.ofHours(2)));
        Instant later = NINE.plus(Duration.ofDays(5));
        plans.move(session.id(), later, later.plus(Duration.ofHours(3)), session.spot(), "Foire.");
        assertThat(told("moved")).containsExactly("SMS +33639985231");
        run(later.minus(Duration.ofHours(22)));
        assertThat(told("tomorrow")).hasSize(2);
    }

    @Test
    void tellsEachChangeOfMindAndNotOnlyTheFirst() {
        Session session = bus.passage(NINE, null);
        ask("telephone", "06 39 98 52 61");
        run(DAY_BEFORE);
        clock.set(DAY_BEFORE.plus(Duration.ofHours(1)));
        Instant later = NINE.plus(Duration.ofDays(5));
        plans.move(session.id(), later, later.plus(Duration.ofHours(3)), session.spot(), "Foire.");
        plans.move(session.id(), NINE, NINE.plus(Duration.ofHours(3)), session.spot(), "Pas de foire.");
        assertThat(told("moved")).as("there and back").hasSize(2);
        plans.cancel(session.id(), "Neige.");
        putBack(session);
        assertThat(told("restored")).containsExactly("SMS +33639985261");
        plans.cancel(session.id(), "Neige encore.");
        assertThat(told("called-off")).as("called off, on again, off again").hasSize(2);
    }

    @Test
    void aStopThatIsServedNoMoreIsSaidOnceAndTheReminderGoes() {
        Session first = bus.passage(NINE, null);
        Session second = bus.passage(NINE.plus(Duration.ofDays(1)), null);
        ask("telephone", "06 39 98 52 71");
        db.sql("update tours.stop set retired_at = now() where id = ?")
                .param(bus.stop().value())
                .update();
        plans.cancel(first.id(), "Arrêt supprimé.");
        plans.cancel(second.id(), "Arrêt supprimé.");
        run(DAY_BEFORE);
        run(DAY_BEFORE.plus(Duration.ofDays(1)));
        assertThat(told("called-off")).isEmpty();
        assertThat(told("ended")).containsExactly("SMS +33639985271");
        assertThat(count()).isZero();
    }

    @Test
    void aReminderFollowsItsPlaceIntoTheNextTour() {
        ask("telephone", "06 39 98 52 72");
        BusDay next = new BusDay(planned, plans, db);
        try {
            next.passage(NINE, null);
            db.sql("update tours.stop set retired_at = now() where id = ?")
                    .param(bus.stop().value())
                    .update();
            run(DAY_BEFORE);
            assertThat(told("ended")).isEmpty();
            assertThat(told("tomorrow")).containsExactly("SMS +33639985272");
        } finally {
            next.end();
        }
    }

    @Test
    void aFormThatComesBackCorrectedIsAnotherOne() {
        bus.passage(NINE, null);
        Map<String, String> form = form("telephone", "06 39 98 52 81");
        form.put("formulaire", "corrige-" + bus.stop().value().toString().substring(0, 8));
        String first = Http.on(port).post("/bus/rappel", form).header("Location");
        assertThat(Http.on(port).post("/bus/rappel", form).header("Location"))
                .as("twice")
                .isEqualTo(first);
        assertThat(count()).isEqualTo(1);
        form.put("telephone", "06 39 98 52 82");
        assertThat(Http.on(port).post("/bus/rappel", form).header("Location"))
                .as("corrected")
                .isNotEqualTo(first);
        assertThat(told("kept")).containsExactlyInAnyOrder("SMS +33639985281", "SMS +33639985282");
    }

    @Test
    void whoeverOnlyHasALandlineIsStoppedByStaffAndIsNotToldThatACodeWasSent() {
        bus.passage(NINE, null);
        ask("telephone", "01 99 00 52 91");
        assertThat(ask("telephone", "01 99 00 52 91").header("Location")).isEqualTo("/bus/rappel?fait=bus.connu-appel");
        assertThat(Http.on(port).get("/bus/rappel?fait=bus.connu-appel").text())
                .contains("appelez-nous")
                .doesNotContain("renvoyé");
        try (Browser desk = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(desk, Role.CLERK, "/gestion/rappels");
            page.getByLabel("Téléphone ou adresse e-mail").fill("0199");
            page.getByText("Chercher").last().click();
            assertThat(page.locator(".errors").innerText()).contains("dix chiffres");
            page.getByLabel("Téléphone ou adresse e-mail").fill("+33 1 99 00 52 91");
            page.locator("main button").first().click();
            assertThat(page.locator("main").innerText()).contains("Valbrune, place du Marché", "Anne Vernet");
            Browser.assertNoAxeViolations(page);
            page.getByText("Ne plus prévenir").click();
            assertThat(page.locator(".done").innerText()).contains("ne sera plus prévenue");
        }
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void readsWellWhereTheTerritoryHasNoTelephone(String language) {
        Locale locale = Locale.of(language);
        String nobody = messages.getMessage("tours.bus.no-phone", null, locale);
        Object[] values = {"La Lorandine", "mardi", "Valbrune", nobody, "K7M 9PX", "Neige.", "lundi"};
        for (String template : List.of("kept", "tomorrow", "called-off", "moved", "restored", "ended", "call")) {
            for (String part : List.of("subject", "body", "sms")) {
                assertThat(messages.getMessage("tours.mail." + template + "." + part, values, locale))
                        .as(template)
                        .doesNotContain("le " + nobody, "au " + nobody, "the " + nobody, "le la", "au la");
            }
        }
    }

    @Test
    void theSameContactIsToldOnceAndItsCodeToNobodyElse() {
        bus.passage(NINE, null);
        Answer first = ask("telephone", "06 39 98 52 41");
        String code = first.header("Location").replaceFirst("/bus/rappel/(\\w+).*", "$1");
        Answer second = ask("telephone", "+33 6 39 98 52 41");
        assertThat(second.header("Location"))
                .isEqualTo("/bus/rappel?fait=bus.connu")
                .doesNotContain(code);
        assertThat(Http.on(port).get(second.header("Location")).text()).doesNotContain(code);
        assertThat(count()).isEqualTo(1);
        assertThat(Http.on(port)
                        .get("/bus/rappel?code=" + Http.encode(code.toUpperCase(Locale.ROOT) + " "))
                        .header("Location"))
                .endsWith("/bus/rappel/" + code);
        assertThat(Http.on(port).get("/bus/rappel/" + code).text())
                .contains("place du Marché")
                .doesNotContain("52 41", "639985241");
    }

    @Test
    void whatIsWildIsRefusedInWords() {
        bus.passage(NINE, null);
        Map<String, String> form = form("telephone", "0039 06 12345678901234");
        assertThat(Http.on(port).post("/bus/rappel", form).status()).isEqualTo(422);
        form = form("email", "anne@@\u0000<script>");
        assertThat(Http.on(port).post("/bus/rappel", form).status()).isEqualTo(422);
        form = form("telephone", "06 39 98 52 51");
        form.put("arret", "'; drop table tours.reminder");
        assertThat(Http.on(port).post("/bus/rappel", form).status()).isEqualTo(404);
        form = form("telephone", "06 39 98 52 51");
        form.put("site", "https://robot.example");
        assertThat(Http.on(port).post("/bus/rappel", form).status()).isEqualTo(429);
        for (String path : List.of(
                "/bus/rappel?arret=x", "/bus/rappel/%00", "/bus/rappel/zzzzzz", "/bus/rappel/" + "a".repeat(3_000))) {
            assertThat(Http.on(port).get(path).status()).as(path).isIn(400, 404);
        }
        assertThat(Http.on(port).get("/bus/rappel?code=%00%27").status()).isEqualTo(422);
        assertThat(Http.on(port).post("/bus/rappel/zzzzzz/arret", Map.of()).status())
                .isEqualTo(303);
        assertThat(count()).isZero();
    }

    /** As a rule’s date that is held after all. */
    private void putBack(Session session) {
        db.sql("update agenda.session set state = 'PUBLISHED', version = version + 1 where id = ?")
                .param(session.id().value())
                .update();
        new TransactionTemplate(transactions)
                .executeWithoutResult(ignored -> events.publishEvent(new SessionReopened(session.id())));
    }

    private Answer ask(String way, String contact) {
        Answer answer = Http.on(port).post("/bus/rappel", form(way, contact));
        assertThat(answer.status()).isEqualTo(303);
        return answer;
    }

    private Map<String, String> form(String way, String contact) {
        return new HashMap<>(Map.of(
                "arret",
                bus.stop().value().toString(),
                "moyen",
                way,
                way,
                contact,
                "nom",
                "Anne Vernet",
                "accord",
                "oui"));
    }

    private void run(Instant now) {
        clock.set(now);
        tasks.stream().filter(task -> task.name().equals("tours.remind")).forEach(RepeatingTask::run);
    }

    private int count() {
        return db.sql("select count(*) from tours.reminder where stop_id = ?")
                .param(bus.stop().value())
                .query(Integer.class)
                .single();
    }

    private List<String> told(String what) {
        return db.sql("""
                        select channel || ' ' || coalesce(phone, email) from notifications.message
                        where key like ? order by created_at, id
                        """).param("tours." + what + ":%").query(String.class).list();
    }

    private String body(String channel) {
        return db.sql(
                        "select body from notifications.message where key like 'tours.tomorrow:%' and channel = ? limit 1")
                .param(channel)
                .query(String.class)
                .single();
    }
}
