package fr.maillage.directory.web.office.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The digital bus of the Pays de Lorande comes as ten places: it is proposed as one unit, confirmed, seen, and undone. */
@MaillageTest
class UnitTests {

    private static final String UNITS = "/gestion/unites";
    private static final String DECIDE = UNITS + "/propositions";
    private static final String BUS = UNITS + "/la-lorandine";
    private static final Pattern KEY = Pattern.compile("name=\"cle\" value=\"([^\"]+lorandine[^\"]+)\"");
    private static final AtomicInteger WORD = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @AfterEach
    void everyStopIsAPlaceAgain() {
        db.sql("update directory.place set unit_id = null where unit_id is not null")
                .update();
        db.sql("update directory.place_search set unit_id = null where unit_id is not null")
                .update();
        db.sql("delete from directory.unit").update();
        db.sql("delete from directory.unit_refused").update();
        db.sql("delete from directory.place_change where kind in ('JOINED_UNIT', 'LEFT_UNIT')")
                .update();
    }

    /** Every look has an address of its own, for pages are kept for ten seconds. */
    private static String fresh(String path) {
        return path + "&t=u" + WORD.incrementAndGet();
    }

    private List<String> places() {
        return db.sql("select id::text from directory.place where name like 'La Lorandine, arrêt%' and gone_at is null")
                .query(String.class)
                .list();
    }

    private String key(Staff staff) {
        Matcher key = KEY.matcher(staff.get(UNITS).text());
        assertThat(key.find()).as("a proposal for the Lorandine").isTrue();
        return key.group(1);
    }

    private static Map<String, String> yes(String key, String name, String stop) {
        return Map.of("cle", key, "nom", name, "arret", stop, "choix", "oui");
    }

    private static Map<String, String> no(String key) {
        return Map.of("cle", key, "choix", "non");
    }

    /** Confirms with all stops, which is what a browser sends when nothing is unticked. */
    private Answer confirm(Staff staff, String key) {
        return staff.post(DECIDE, yes(key, "La Lorandine", String.join(",", places())));
    }

    @Test
    void aBusOfTenPlacesIsConfirmedSeenAsOneAndUndone() {
        int stops = places().size();
        try (Browser coordinator = Browser.desktop(port).withoutScripts().open();
                Browser resident = Browser.phone(port).withoutScripts().open()) {
            assertThat(rows(resident)).hasSize(stops);
            Page office = Staff.signIn(coordinator, Role.COORDINATOR, UNITS);
            Locator card = office.locator("form.unit-card").first();
            assertThat(card.innerText()).contains("04\u00a065\u00a071\u00a000\u00a012", "itinérants", "communes");
            assertThat(card.locator("input[type=checkbox]:checked").count()).isEqualTo(stops);
            assertThat(card.locator("input[name=nom]").inputValue()).isEqualTo("La Lorandine");
            card.locator("button[value=oui]").click();

            assertThat(office.url()).contains(BUS);
            assertThat(office.locator(".its-stops > li").count()).isEqualTo(stops);
            assertThat(rows(resident)).hasSize(1);
            assertThat(csv()).as("exports keep each stop").isEqualTo(stops);
            nearestStopStandsForTheBus(resident, stops);

            office.locator("a.button", new Page.LocatorOptions().setHasText("Défaire"))
                    .click();
            office.locator("form.confirm button").click();
            assertThat(office.locator("main").innerText()).contains("L’unité est défaite");
            assertThat(office.locator("form.unit-card").count()).isEqualTo(1);
            assertThat(rows(resident)).hasSize(stops);
        }
        Staff moderator = Staff.as(Role.MODERATOR, port);
        String code = db.sql("select code from directory.place where id = cast(? as uuid)")
                .param(places().getFirst())
                .query(String.class)
                .single();
        assertThat(moderator.get("/gestion/lieux/" + code + "/historique").text())
                .contains("Devenu un arrêt d’une unité mobile", "N’est plus un arrêt d’une unité mobile");
    }

    private static List<String> rows(Browser resident) {
        return buses(resident.visit(fresh("/lieux?q=lorandine")));
    }

    private static List<String> buses(Page list) {
        return list.locator("ol.rows > li.row h2").allInnerTexts().stream()
                .filter(name -> name.startsWith("La Lorandine, arrêt"))
                .toList();
    }

    private long csv() {
        return Http.on(port)
                .get(fresh("/lieux.csv?q=lorandine"))
                .text()
                .lines()
                .filter(line -> line.contains("La Lorandine, arrêt"))
                .count();
    }

    private static void nearestStopStandsForTheBus(Browser resident, int stops) {
        Page list = resident.visit(fresh("/lieux?q=lorandine&ou=99040"));
        assertThat(buses(list)).containsExactly("La Lorandine, arrêt de Varennolles");
        assertThat(list.locator("h1").innerText())
                .as("counted once")
                .startsWith(list.locator("ol.rows > li.row").count() + " lieu");
        Locator line = list.locator("ol.rows .of-unit a");
        assertThat(line.innerText()).isEqualTo("Arrêt de la Lorandine · et " + (stops - 1) + " autres arrêts");
        Browser.assertNoAxeViolations(list);
        line.click();
        assertThat(list.url()).contains("#arrets");
        assertThat(list.locator(".stops li").count()).isEqualTo(stops - 1);
        assertThat(list.locator(".stops").innerText()).contains("Marcillange", "Devant la mairie", "mercredi");
        Browser.assertNoAxeViolations(list);
    }

    @Test
    void noIsRememberedUntilSomebodyTakesItBack() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String key = key(coordinator);
        assertThat(coordinator.post(DECIDE, no(key)).status()).isEqualTo(303);

        String page = coordinator.get(UNITS).text();
        assertThat(page).doesNotContain("unit-card\"").contains("Ce ne sont pas des unités", "lorandine");
        assertThat(coordinator.post(UNITS + "/refus", Map.of("cle", key)).status())
                .isEqualTo(303);
        assertThat(key(coordinator)).isEqualTo(key);
    }

    @Test
    void whoeverComesSecondIsTold() {
        Staff odile = Staff.as(Role.COORDINATOR, port);
        Staff joel = Staff.as(Role.MODERATOR, port);
        String key = key(odile);
        List<CompletableFuture<Answer>> both = Stream.of(odile, joel)
                .map(one -> CompletableFuture.supplyAsync(() -> confirm(one, key)))
                .toList();
        List<String> where = both.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.headers().firstValue("Location").orElse(""))
                .toList();

        assertThat(where).anyMatch(to -> to.contains("unite-faite")).anyMatch(to -> to.contains("unite-devance"));
        assertThat(db.sql("select count(*) from directory.unit")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(odile.post(DECIDE, no(key)).headers().firstValue("Location").orElse(""))
                .contains("unite-devance");
        assertThat(joel.get(UNITS + "?fait=unite-devance").text()).contains("Quelqu’un d’autre a décidé avant vous");
    }

    @Test
    void aMistakeKeepsWhatWasTyped() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String key = key(coordinator);
        String one = places().getFirst();

        Answer few = coordinator.post(DECIDE, yes(key, "Mon bus", one));
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.text()).contains("Cochez les arrêts", "value=\"Mon bus\"");
        Answer nameless = coordinator.post(DECIDE, yes(key, " ", String.join(",", places())));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Donnez un nom");
        Map<String, String> foreign = new HashMap<>(yes(key, "Bus", one));
        foreign.put("arret", one + "," + "00000000-0000-7000-8000-000000000001");
        assertThat(coordinator
                        .post(DECIDE, foreign)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("unite-devance");
    }

    @Test
    void aStopIsTakenOutAndAddedAgain() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        confirm(coordinator, key(coordinator));
        String stop = places().getFirst();

        coordinator.post(BUS + "/arrets/retrait", Map.of("lieu", stop));
        assertThat(members()).doesNotContain(stop).hasSize(places().size() - 1);
        assertThat(coordinator.get(UNITS).text()).as("not proposed again").doesNotContain("unit-card\"");
        assertThat(coordinator.get(BUS + "?q=lorandine").text()).contains(stop);

        coordinator.post(BUS + "/arrets", Map.of("lieu", stop));
        assertThat(members()).contains(stop);
        assertThat(coordinator
                        .post(BUS + "/arrets", Map.of("lieu", stop))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("twice")
                .contains("unite-devance");
        assertThat(coordinator.post(BUS + "/nom", Map.of("nom", "")).status()).isEqualTo(422);
        coordinator.post(BUS + "/nom", Map.of("nom", "Le bus du Pays"));
        assertThat(Http.on(port).get(fresh("/lieux?q=lorandine")).text()).contains("Arrêt du bus du Pays");
        assertThat(db.sql("select count(*) from platform.audit where action like 'directory.unit.%'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    private List<String> members() {
        return db.sql("""
                        select s.place_id::text from directory.place_search s join directory.unit u on u.id = s.unit_id
                        where u.code = 'la-lorandine'
                        """).query(String.class).list();
    }

    @Test
    void itsPagesAreOpenToAll() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        confirm(coordinator, key(coordinator));
        for (boolean phone : List.of(true, false)) {
            try (Browser reader = (phone ? Browser.phone(port) : Browser.desktop(port))
                    .withoutScripts()
                    .open()) {
                Page page = Staff.signIn(reader, Role.COORDINATOR, BUS + "?q=mairie");
                Browser.assertNoAxeViolations(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
        }
        assertThat(Staff.as(Role.CLERK, port).get(UNITS).status()).isEqualTo(403);
        assertThat(coordinator.get(BUS + "/separation").text()).contains("Défaire l’unité");
        assertThat(coordinator.get(UNITS + "/nul-ne-l-a-vue").status()).isEqualTo(404);
    }
}
