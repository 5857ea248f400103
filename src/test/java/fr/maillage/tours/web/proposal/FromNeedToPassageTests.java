package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way: a sheet of paper at the town hall, a quarter that is proposed, changed and published, and what residents then see. */
@MaillageTest
class FromNeedToPassageTests {

    private static final double PATIENT = 120_000;
    private static final String NAME = "Hiver 2052";

    @Autowired
    JdbcClient db;

    @Autowired
    SearchTourProposal search;

    @Autowired
    TourProposals proposals;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private ProposalCast cast;

    @BeforeEach
    void beBeforeThen() {
        clock.setInFrance("2051-12-20T10:00");
        cast = new ProposalCast(db, search, proposals);
    }

    @AfterEach
    void leaveNothing() {
        cast.leaveNothing();
        cast.change("delete from needs.need where raised_at > ?::timestamptz", "2051-01-01");
    }

    @Test
    void aNeedOnPaperBecomesAPassageThatEverybodySees() {
        String need = raiseOnPaper();
        String commune = cast.one("select commune_code from needs.need where code = '" + need + "'");
        try (Browser browser = Browser.desktop(port).open()) {
            Page page = Staff.signIn(browser, Role.COORDINATOR, ProposalCast.LIST + "/nouvelle");
            page.setDefaultTimeout(PATIENT); // a quarter is some hundred dates
            Browser.assertNoAxeViolations(page);
            ask(page);
            pinOneAndSearchAgain(page);
            Browser.assertNoAxeViolations(page);
            for (String view : List.of("carte", "souhaits")) {
                page.navigate(here(page) + "?vue=" + view);
                Browser.assertNoAxeViolations(page);
            }
            page.navigate(here(page));
            String day =
                    page.locator(".day:has(.note:text('besoin')) .date").first().innerText();
            publish(page);
            assertThat(page.locator("main").innerText()).contains("Elle ne change plus");
            Browser.assertNoAxeViolations(page);
            assertThat(cast.one("select state from needs.need where code = '" + need + "'"))
                    .isEqualTo("PLANNED");
            assertThat(day).isNotEmpty();
        }
        seenByResidents(commune);
        String passage = firstPassage(need);
        callOffWithoutNetwork(passage);
        readsThatItIsCalledOff(passage, need);
    }

    /** The clerk types what a resident left on paper. */
    private String raiseOnPaper() {
        try (Browser browser = Browser.desktop(port).open()) {
            Page page = Staff.signIn(browser, Role.CLERK, "/gestion/besoins/nouveau");
            page.check("input[name=qui][value=COMMUNE]");
            page.check("input[name=voie][value=PAPER]");
            page.check("input[name=aide][value=demarches]");
            if (page.locator("#commune").inputValue().isEmpty()) {
                page.fill("#commune", "Valbrune");
            }
            page.fill("#personnes", "14");
            page.check("input[name=urgence][value=PRESSING]");
            page.fill("#pourquoi", "La campagne d’impôts commence");
            page.fill("#nom", "Mairie");
            page.check("input[name=moyen][value=CALL]");
            page.fill("#telephone", "06 39 98 52 10");
            page.click("form.need-form button.button:not(.quiet)");
            return page.url().replaceFirst(".*/besoins/", "").replaceFirst("\\?.*", "");
        }
    }

    private static void ask(Page page) {
        page.fill("#nom", NAME);
        page.fill("#du", "2052-01-01");
        page.check("input[value=trimestre]");
        page.check("input[value=SHORT]");
        for (Locator unit : page.locator("input[name=vehicule]").all()) {
            unit.uncheck();
        }
        page.getByLabel("La Lorandine").check();
        page.click("main form button.button");
        whenSearched(page);
    }

    /** The page loads itself again until the draft is there. */
    private static void whenSearched(Page page) {
        page.locator(".calendar").waitFor(new Locator.WaitForOptions().setTimeout(PATIENT));
    }

    private static void pinOneAndSearchAgain(Page page) {
        page.locator(".visit a").first().click();
        Browser.assertNoAxeViolations(page);
        assertThat(page.locator("h2").first().innerText().replace('\u00a0', ' '))
                .isEqualTo("Pourquoi ce village cette semaine ?");
        page.locator("button:has-text('Garder ce passage')").click();
        page.locator("button:has-text('Recalculer avec mes souhaits')").click();
        whenSearched(page);
        assertThat(page.locator(".note:text('souhaité')").count()).isEqualTo(1);
    }

    private static void publish(Page page) {
        page.locator("a:has-text('Publier')").click();
        Browser.assertNoAxeViolations(page);
        page.locator("form.confirm button").click();
    }

    private static String here(Page page) {
        return page.url().replaceFirst("\\?.*", "");
    }

    private void seenByResidents(String commune) {
        try (Browser resident = Browser.phone(port).withoutScripts().open()) {
            assertThat(text(resident, "/communes/" + commune)).contains("La Lorandine", "2052");
            assertThat(text(resident, "/agenda?q=&ou=" + commune)).contains("La Lorandine");
            assertThat(text(resident, "/catalogue?trimestre=2052-T1&par=commune"))
                    .contains("Lorandine");
        }
        assertThat(Http.on(port).get("/agenda.ics").text()).contains("Lorandine", "20520");
    }

    private static String text(Browser resident, String path) {
        return resident.visit(path).locator("main").innerText();
    }

    /** The first date that answers a need, half an hour before it begins. */
    private String firstPassage(String need) {
        String id = cast.one("select s.id::text from agenda.session s join needs.need_session n on n.session_id = s.id"
                + " join needs.need d on d.id = n.need_id where d.code = '" + need + "' order by s.starts_at limit 1");
        clock.set(db.sql("select starts_at from agenda.session where id = ?::uuid")
                .param(id)
                .query(Timestamp.class)
                .single()
                .toInstant()
                .minus(Duration.ofMinutes(30)));
        return id;
    }

    private void callOffWithoutNetwork(String passage) {
        try (Browser crew = Browser.phone(port).open()) {
            Page page = Staff.signIn(crew, Role.COORDINATOR, "/gestion/tournees/jour");
            page.locator("#journee[data-kept=yes]").waitFor();
            page.context().setOffline(true);
            page.reload();
            Locator stage = page.locator("#s-" + passage);
            stage.locator("summary").click();
            stage.getByLabel("Le véhicule est en panne").check();
            stage.locator("button.danger").first().click();
            stage.locator(".second button.danger").click();
            stage.locator(".pending li").waitFor();
            assertThat(state(passage)).isEqualTo("PUBLISHED");
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            page.locator(".told li").waitFor();
        }
    }

    private void readsThatItIsCalledOff(String passage, String need) {
        assertThat(state(passage)).isEqualTo("CANCELLED");
        String code = cast.one("select code from agenda.session where id = '" + passage + "'");
        assertThat(Http.on(port).get("/seances/" + code).text()).contains("Le véhicule est en panne.");
        String commune = cast.one("select commune_code from agenda.session where id = '" + passage + "'");
        assertThat(Http.on(port).get("/bus?ou=" + commune).text()).contains("Annulé", "Le véhicule est en panne.");
        assertThat(Http.on(port).get("/communes/" + commune).text()).contains("Annulé");
        assertThat(Http.on(port).get("/agenda.ics").text()).contains("STATUS:CANCELLED");
        assertThat(cast.one("select string_agg(body, ' ') from notifications.message where key like 'needs.%:' ||"
                        + " (select id from needs.need where code = '" + need + "') || ':%'"))
                .as("what the town hall is told")
                .contains("Le véhicule est en panne");
    }

    private String state(String passage) {
        return cast.one("select state from agenda.session where id = '" + passage + "'");
    }
}
