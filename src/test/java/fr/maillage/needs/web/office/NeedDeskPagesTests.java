package fr.maillage.needs.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.PdfUa;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.needs.app.NeedDraft;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.RaiseNeed;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs in the back office: raised for somebody, read, answered, by those who may. */
@MaillageTest
class NeedDeskPagesTests {

    private static final Instant DAY = Instant.parse("2041-09-10T08:00:00Z");
    private static final String NEW = "/gestion/besoins/nouveau";

    @LocalServerPort
    int port;

    @Autowired
    RaiseNeed raise;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    Needs facade;

    @Autowired
    Planned planned;

    @Autowired
    Territory territory;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void aClerkTypesInAPaperFormAndPrintsTheReceipt() {
        String commune = commune(Role.CLERK);
        Staff clerk = Staff.as(Role.CLERK, port);
        Map<String, String> form = whole(commune, "papier");
        form.putAll(Map.of("voie", "PAPER", "qui", "RESIDENT", "tables", "6", "plain_pied", "oui"));

        NeedSheet raised = raised(clerk.post(NEW, form));

        assertThat(raised.way()).isEqualTo(RaisedWay.PAPER);
        assertThat(raised.room().tables()).isEqualTo(6);
        Answer page = clerk.get(raised.need().path() + "?fait=note");
        assertThat(page.text()).contains("Imprimez le reçu", "Odette Rigaud", "01\u00a099\u00a000\u00a012\u00a034");
        Answer slip = clerk.get(raised.need().path() + "/recu.pdf");
        PdfUa.assertKept(slip.body());
        assertThat(Pdf.pages(slip.body())).isEqualTo(1);
    }

    @Test
    void aClerkRaisesOnlyInTheirCommuneAndSeesOnlyThose() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Answer beyond = clerk.post(NEW, whole("Montarvelle", "ailleurs"));
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.text()).contains("que dans vos communes");

        NeedSheet elsewhere = raise.raise(elsewhere("besoin d’ailleurs"), null, null);
        assertThat(clerk.get(elsewhere.need().path()).status()).isEqualTo(404);
        assertThat(clerk.get(elsewhere.need().path() + "/modification").status())
                .isEqualTo(404);
        assertThat(clerk.get(elsewhere.need().path() + "/recu.pdf").status()).isEqualTo(404);
        assertThat(clerk.post(elsewhere.need().path() + "/mot", Map.of("mot", "Rien.", "version", "0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aHelperRaisesAnywhereAndSeesTheirOwn() {
        Staff helper = Staff.as(Role.HELPER, port);

        NeedSheet own = raised(helper.post(NEW, whole("Montarvelle", "aidante")));

        assertThat(helper.get(own.need().path()).text()).contains("Odette Rigaud");
        NeedSheet other = raise.raise(elsewhere("besoin d’un autre"), null, null);
        assertThat(helper.get(other.need().path()).status()).isEqualTo(404);
    }

    @Test
    void anObserverReadsTheNeedButNotWhomToTell() {
        NeedSheet need = raise.raise(NeedDrafts.forPeople("vu par un observateur", 3), null, null);
        Staff observer = Staff.as(Role.OBSERVER, port);

        String page = observer.get(need.need().path()).text();

        assertThat(page).contains("vu par un observateur").doesNotContain("Anne Vernet", "habitants.example");
        assertThat(observer.post(need.need().path() + "/reponse", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void theCoordinatorWalksANeedThroughThePageWithoutScripts() {
        clock.set(DAY);
        NeedSheet need = raise.raise(NeedDrafts.forPeople("parcours par la page", 3), null, null);
        Session session = planned.workshop("Emploi au besoin", DAY.plusSeconds(4 * 86_400), 8);
        try (Browser desk = Browser.desktop(port).withoutScripts().open()) {
            Page page = Staff.signIn(desk, Role.COORDINATOR, need.need().path());
            Browser.assertNoAxeViolations(page);
            page.locator("#reponse_jour").fill("2041-09-24");
            page.getByText("Promettre cette date").click();
            assertThat(page.locator(".done").innerText()).contains("La date est promise");
            page.getByText("Prévoir une réponse : choisir des séances").click();
            Browser.assertNoAxeViolations(page);
            page.locator("label", new Page.LocatorOptions().setHasText("Emploi au besoin"))
                    .click();
            page.getByText("Répondre avec ces séances").click();
            assertThat(page.locator(".done").innerText()).contains("C’est prévu");
            page.getByText("Dire ce qu’il en est").click();
            page.locator("label", new Page.LocatorOptions().setHasText("en partie"))
                    .click();
            page.getByText("L’annoncer à la commune").click();
            assertThat(page.locator(".errors").innerText()).contains("Dites pourquoi");
            page.locator("#issue_mots").fill("La salle était trop petite.");
            page.getByText("L’annoncer à la commune").click();
            page.locator("#mot").fill("Une autre date serait utile.");
            page.getByText("Clore ce besoin").click();
            assertThat(page.locator(".done").innerText()).contains("clos");
            assertThat(page.locator(".steps").innerText())
                    .contains("Prévu", "Satisfait en partie", "Odile Fontaubert", "Une autre date serait utile.");
            Browser.assertNoAxeViolations(page);
        }
        assertThat(needs.listSessions(need.need().id())).containsExactly(session.id());
        assertThat(now(need).need().state()).isEqualTo(NeedState.CLOSED);
    }

    @Test
    void whoeverAnswersAfterSomebodyElseIsShownWhatStands() {
        NeedSheet need = raise.raise(NeedDrafts.forPeople("deux onglets", 3), null, null);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Map<String, String> first =
                Map.of("version", "" + need.version(), "reponse_jour", tomorrow(), "reponse_mots", "Premier");
        Map<String, String> second =
                Map.of("version", "" + need.version(), "reponse_jour", tomorrow(), "reponse_mots", "Second");

        assertThat(coordinator.post(need.need().path() + "/reponse", first).status())
                .isEqualTo(303);
        Answer late = coordinator.post(need.need().path() + "/reponse", second);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un a changé ce besoin", "Second");
        assertThat(needs.listSteps(need.need().id())).hasSize(2);
    }

    @Test
    void wildAnswersAreRefusedInWords() {
        NeedSheet need = raise.raise(NeedDrafts.forPeople("réponses sauvages", 3), null, null);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String path = need.need().path();
        for (String wild : new String[] {"", "hier", "1999-01-01", "2999-01-01", "<b>", "\u0000", "x".repeat(3000)}) {
            assertThat(coordinator
                            .post(path + "/reponse", Map.of("version", wild, "reponse_jour", wild))
                            .status())
                    .isEqualTo(422);
            assertThat(coordinator.post(path + "/issue", Map.of("issue", wild)).status())
                    .isEqualTo(422);
            assertThat(coordinator
                            .post(path + "/seances", Map.of("seances", wild))
                            .status())
                    .isEqualTo(422);
            assertThat(coordinator
                            .post(path + "/reunion", Map.of("autre", wild))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(coordinator.post(path + "/issue", Map.of("issue", "JOIN")).status())
                .isEqualTo(422);
        assertThat(coordinator
                        .post(path + "/issue", Map.of("issue", "MEET", "version", "" + need.version()))
                        .status())
                .as("not from raised")
                .isEqualTo(409);
        assertThat(coordinator
                        .post(path + "/reunion", Map.of("autre", need.need().code(), "version", "0"))
                        .status())
                .isEqualTo(409);
        assertThat(now(need).version()).isEqualTo(need.version());
    }

    @Test
    void oneButtonJoinsASimilarNeed() {
        NeedSheet head =
                raise.raise(NeedDrafts.forPeople("apprendre la visioconférence à la résidence", 5), null, null);
        NeedSheet other = raise.raise(NeedDrafts.forPeople("apprendre la visioconférence", 2), null, null);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String page = coordinator.get(other.need().path()).text();
        assertThat(page).contains("name=\"autre\" value=\"" + head.need().code() + "\"");

        Answer joined = coordinator.post(
                other.need().path() + "/reunion", Map.of("autre", head.need().code(), "version", "" + other.version()));

        assertThat(joined.status()).isEqualTo(303);
        assertThat(coordinator.get(head.need().path()).text()).contains("7 personnes, dont 5");
        assertThat(coordinator.get(other.need().path()).text())
                .contains("Réuni à un autre", head.need().path());
    }

    @Test
    void aCorrectionKeepsWhatWasSaidAndMindsWhoWasQuicker() {
        NeedSheet need = raise.raise(NeedDrafts.forPeople("à corriger", 3), null, null);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        assertThat(coordinator.get(need.need().path() + "/modification").text())
                .contains("à corriger", "value=\"JOB_SEARCH\"".replace("JOB_SEARCH", "emploi") + " checked");
        Map<String, String> form = whole("Valbrune", "correction");
        form.putAll(Map.of("version", "" + need.version(), "personnes", "11", "verifie_le", "2026-11-01"));

        assertThat(coordinator.post(need.need().path() + "/modification", form).status())
                .isEqualTo(303);
        assertThat(now(need).ownPeople()).isEqualTo(11);
        Answer late = coordinator.post(need.need().path() + "/modification", form);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Rien n’est enregistré");
    }

    @Test
    void aNeedWhoseDateIsPastCanStillBeCorrected() {
        NeedSheet need = raise.raise(NeedDrafts.forPeople("date passée", 3), null, null);
        db.sql("update needs.need set wished_until = '2020-05-04' where id = ?")
                .param(need.need().id().value())
                .update();
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Map<String, String> form = whole("Valbrune", "passee");
        form.putAll(Map.of("version", "" + need.version(), "personnes", "12", "avant", "2020-05-04"));

        assertThat(coordinator.post(need.need().path() + "/modification", form).status())
                .isEqualTo(303);
        assertThat(now(need).ownPeople()).isEqualTo(12);
        form.putAll(Map.of("version", "" + now(need).version(), "avant", "2020-05-05"));
        Answer changed = coordinator.post(need.need().path() + "/modification", form);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("Cette date est passée");
    }

    @Test
    void aSessionShowsEachOnlyTheNeedsTheyMayReadAndNobodysWords() {
        NeedSheet here = raise.raise(NeedDrafts.forPeople("fils de Mme Untel", 3), null, null);
        NeedSheet elsewhere = raise.raise(elsewhere("chez Mme Unetelle"), null, null);
        Session session = planned.workshop("Pour deux communes", DAY.plusSeconds(40 * 86_400), 8);
        for (NeedSheet each : List.of(here, elsewhere)) {
            facade.plan(each.need().id(), List.of(session.id()), "");
        }
        String path = "/gestion/agenda/seances/" + session.id().value();

        String all = Staff.as(Role.COORDINATOR, port).get(path).text();
        assertThat(all)
                .contains(here.need().path(), elsewhere.need().path())
                .doesNotContain("Mme Untel", "Mme Unetelle");
        for (Role role : List.of(Role.CLERK, Role.HELPER, Role.ANIMATOR)) {
            Staff one = Staff.as(role, port);
            String page = one.get(path).text();
            String board = one.get("/gestion/besoins?etat=tous").text();
            for (NeedSheet each : List.of(here, elsewhere)) {
                boolean opens = one.get(each.need().path()).status() == 200;
                assertThat(page.contains(each.need().path()))
                        .as("panel of %s", role)
                        .isEqualTo(opens);
                assertThat(board.contains(each.need().path()))
                        .as("board of %s", role)
                        .isEqualTo(opens);
            }
        }
    }

    @Test
    void theHomeShowsWhatWaitsAndTheSessionWhatItAnswers() {
        NeedSheet need = raise.raise(NeedDrafts.forPeople("accueil", 3), null, null);
        db.sql("update needs.need set climbed_at = '2000-01-01' where id = ?")
                .param(need.need().id().value())
                .update();
        Staff coordinator = Staff.as(Role.COORDINATOR, port);

        assertThat(coordinator.get("/gestion").text())
                .contains("Besoins à répondre", need.need().path(), "attend trop");
        Session session = planned.workshop("Répond à quelque chose", DAY, 8);
        coordinator.post(
                need.need().path() + "/seances",
                Map.of(
                        "seances",
                        session.id().value().toString(),
                        "version",
                        "" + now(need).version()));
        assertThat(coordinator
                        .get("/gestion/agenda/seances/" + session.id().value())
                        .text())
                .contains("Répond à ces besoins", need.need().path());
    }

    private NeedSheet now(NeedSheet need) {
        return needs.find(need.need().id()).orElseThrow();
    }

    private String commune(Role role) {
        return db.sql("""
                        select g.area_id from accounts.role_grant g join accounts.person p on p.id = g.person_id
                        where p.name = ? and g.area = 'COMMUNE'
                        """)
                .param(Staff.nameOf(role))
                .query(String.class)
                .optional()
                .flatMap(CommuneCode::read)
                .flatMap(territory::findCommune)
                .orElseThrow()
                .label();
    }

    private static NeedDraft elsewhere(String words) {
        return NeedDrafts.in("99023", new LatLon(46.0, 3.0), words);
    }

    private NeedSheet raised(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return needs.findByCode(answer.header("Location").replaceAll(".*/besoins/([a-z0-9]+).*", "$1"))
                .orElseThrow();
    }

    private String tomorrow() {
        return clock.instant().plusSeconds(86_400).toString().substring(0, 10);
    }

    private static Map<String, String> whole(String commune, String key) {
        Map<String, String> form = new HashMap<>();
        form.put("formulaire", "needs-desk-" + key);
        form.put("qui", "COMMUNE");
        form.put("voie", "OFFICE");
        form.put("aide", "demarches");
        form.put("commune", commune);
        form.put("personnes", "4");
        form.put("urgence", "SOON");
        form.put("moyen", "CALL");
        form.put("telephone", "01 99 00 12 34");
        form.put("nom", "Odette Rigaud");
        form.put("langue", "fr");
        return form;
    }
}
