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
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.directory.PlaceUpkeep.CheckedBy;
import fr.maillage.directory.PlaceUpkeep.Proposal;
import fr.maillage.directory.PlaceUpkeep.Proposed;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.web.office.PlacesDesk;
import fr.maillage.territory.CommuneCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anybody proposes; somebody of the territory accepts in part or whole, or refuses; the proposer hears of it. */
@MaillageTest
class ProposalTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    PlaceUpkeep upkeep;

    @Autowired
    TestClock clock;

    private PlacesDesk desk;

    @BeforeEach
    void bringAPlace() {
        desk = new PlacesDesk(db, importPlaces);
        leaveNothing();
        desk.bring("0261910040", "Mo-Fr 09:00-12:00");
    }

    @AfterEach
    void leaveNothing() {
        db.sql("delete from directory.proposal").update();
        db.sql("delete from directory.sheet_draft").update();
        new PlacesDesk(db, importPlaces).leaveNothing();
        db.sql("delete from notifications.message where key like 'directory.%'").update();
    }

    private String sheet() {
        return "/lieux/" + desk.one("slug") + "-" + desk.code();
    }

    private Proposed propose(Map<String, String> cells, String contact) {
        return upkeep.propose(
                new Proposal(new PlaceId(UUID.fromString(desk.one("id"))), cells, "", "Solange", contact, "public"));
    }

    private String waiting() {
        return "/gestion/propositions/"
                + db.sql("select id::text from directory.proposal where state = 'WAITING' order by created_at limit 1")
                        .query(String.class)
                        .single();
    }

    @Test
    void anybodyProposesWithoutScriptsAndPartOfItIsAccepted() {
        clock.setInFrance("2026-11-22T10:00");
        try (Browser reader = Browser.phone(port).withoutScripts().open();
                Browser office = Browser.desktop(port).withoutScripts().open()) {
            Page page = reader.visit(sheet());
            page.locator("a[href$='/erreur']").click();
            page.waitForURL("**/erreur");
            page.locator("a[href$='/corriger']").click();
            page.waitForURL("**/corriger");
            clock.set(clock.instant().plusSeconds(5));
            page.locator("main form button").click();
            assertThat(page.locator(".errors").textContent()).contains("Cochez");
            clock.set(clock.instant().plusSeconds(5));
            page.locator("input[value=horaires]").check();
            page.locator("input[value=telephone]").check();
            page.locator("main form button").click();
            page.waitForURL("**/horaires");
            page.fill("#sam-de-1", "9h");
            page.fill("#sam-a-1", "12h");
            page.locator("main form button:has-text('Continuer')").first().click();
            page.waitForURL("**/telephone");
            page.fill("#telephone", "02 61 91 00 44");
            page.locator("main form button").click();
            page.waitForURL("**/remarque");
            page.locator("main form button").click();
            page.waitForURL("**/contact");
            page.fill("#nom", "Solange");
            page.fill("#contact", "06 39 98 00 12");
            page.locator("main form button").click();
            page.locator("h1:has-text('Vérifiez')").waitFor();
            page.waitForLoadState();
            assertThat(page.locator("ins").allTextContents()).hasSize(2);
            page.locator("main form button").click();
            page.waitForURL("**/corriger/merci?code=*");
            assertThat(desk.one("phone")).as("nothing before a person read it").isEqualTo("+33261910040");

            Page desktop = Staff.signIn(office, Role.COORDINATOR, "/gestion");
            desktop.locator("a:has-text('Atelier d’essai')").first().click();
            desktop.waitForURL("**/gestion/propositions/*");
            assertThat(desktop.locator("main").textContent())
                    .contains("Solange", "06 39 98 00 12".replace(' ', '\u00a0'));
            desktop.locator("input[name=prendre][value=telephone]").uncheck();
            desktop.locator("button:has-text('Publier ce qui est coché')").click();
            desktop.waitForURL("**/gestion/propositions?fait=accepte-dit");
        }
        assertThat(desk.one("hours")).contains("Sa 09:00-12:00");
        assertThat(desk.one("phone")).isEqualTo("+33261910040");
        assertThat(db.sql("select state from directory.proposal")
                        .query(String.class)
                        .single())
                .isEqualTo("PARTLY");
        assertThat(db.sql(
                                "select channel || ' ' || body from notifications.message where key like 'directory.proposal:%'")
                        .query(String.class)
                        .single())
                .startsWith("SMS ")
                .contains("Horaires", "Solange");
        assertThat(db.sql("select made_by_name || ' ' || split_part(origin, ':', 1) from directory.place_change"
                                + " where place_id = cast(? as uuid)")
                        .param(desk.one("id"))
                        .query(String.class)
                        .list())
                .contains("Odile Fontaubert proposal");
    }

    @Test
    void aReviewerWritesOtherWordsAndWhatChangedMeanwhileIsAskedAgain() {
        propose(Map.of("telephone", "02 61 91 00 44"), "");
        Staff clerk = Staff.as(Role.CLERK, port);
        String proposal = waiting();
        Map<String, String> form = new HashMap<>(Map.of(
                "suite", "accepter",
                "avant.telephone", "+33261910040",
                "prendre", "telephone",
                "telephone", "02 61 91 00 45"));
        Staff.as(Role.COORDINATOR, port)
                .post(
                        "/gestion/lieux/" + desk.code() + "/contact",
                        Map.of("avant.telephone", "+33261910040", "telephone", "0261910041", "etape", "publier"));

        Answer changed = clerk.post(proposal, form);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text())
                .contains("Quelqu’un vient de changer la fiche", "02\u00a061\u00a091\u00a000\u00a041");
        assertThat(desk.one("phone")).isEqualTo("+33261910041");

        form.put("avant.telephone", "+33261910041");
        assertThat(clerk.post(proposal, form).header("Location")).endsWith("fait=accepte");
        assertThat(desk.one("phone")).isEqualTo("+33261910045");
        assertThat(clerk.post(proposal, form).header("Location")).endsWith("fait=deja-decide");
    }

    @Test
    void aRefusalSaysWhy() {
        propose(Map.of("telephone", "02 61 91 00 44"), "solange@essai.example");
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.post(waiting(), Map.of("suite", "refuser")).status()).isEqualTo(422);
        assertThat(clerk.post(waiting(), Map.of("suite", "refuser", "raison", "Le numéro est bon."))
                        .header("Location"))
                .endsWith("fait=refuse-dit");
        assertThat(db.sql("select body from notifications.message where key like 'directory.proposal:%'")
                        .query(String.class)
                        .single())
                .contains("Le numéro est bon.");
    }

    @Test
    void aPlaceThatIsMissingIsProposedFromTheMapAndAdded() {
        clock.setInFrance("2026-11-22T10:00");
        try (Browser reader = Browser.desktop(port).withoutScripts().open()) {
            Page page = reader.visit("/proposer-un-lieu");
            clock.set(clock.instant().plusSeconds(5));
            page.fill("#commune", "Valbrune");
            page.locator("main form.asked button").click();
            page.waitForURL("**/nom");
            page.fill("#nom", "Café numérique du lavoir");
            page.locator("main form button").click();
            page.waitForURL("**/adresse");
            page.fill("#adresse", "2, rue du Lavoir");
            page.locator("main form button").click();
            for (String question : List.of("telephone", "horaires", "aide", "remarque", "contact")) {
                page.waitForURL("**/" + question);
                page.locator("main form button:has-text('Continuer')").first().click();
            }
            page.locator("h1:has-text('Vérifiez')").waitFor();
            page.locator("main form button").click();
            page.waitForURL("**/merci?code=*");
        }
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Answer page = coordinator.get(waiting());
        assertThat(page.text()).contains("Nouveau lieu", "Café numérique du lavoir", "n’a pas dit qui elle est");
        Map<String, String> accepted = Map.of(
                "suite", "accepter",
                "prendre", "adresse",
                "nom", "Café numérique du lavoir",
                "commune", "Valbrune",
                "adresse", "2, rue du Lavoir");
        assertThat(coordinator.post(waiting(), accepted).header("Location")).endsWith("fait=accepte");
        assertThat(db.sql(
                                "select address || ' ' || commune_code from directory.place where source_id = 'main' and gone_at is null")
                        .query(String.class)
                        .single())
                .startsWith("2, rue du Lavoir 99");
    }

    @Test
    void robotsAreThankedAndForgotten() {
        String form = Http.on(port).get(sheet() + "/corriger").text();
        Matcher stamp = Pattern.compile("name=\"depuis\" value=\"([^\"]+)\"").matcher(form);
        assertThat(stamp.find()).isTrue();
        Http http = Http.on(port);
        Map<String, String> sent = new HashMap<>(Map.of("quoi", "telephone", "depuis", stamp.group(1)));
        assertThat(http.post(sheet() + "/corriger", sent).status())
                .as("too quick")
                .isEqualTo(422);
        clock.set(clock.instant().plus(Duration.ofSeconds(10)));
        sent.put("site", "https://spam.example");
        assertThat(http.post(sheet() + "/corriger", sent).header("Location")).endsWith("/merci");
        assertThat(db.sql("select count(*) from directory.sheet_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        sent.remove("site");
        String draft = http.post(sheet() + "/corriger", sent).header("Location");
        assertThat(draft).endsWith("/telephone");
        String links = "https://a.example https://b.example https://c.example";
        assertThat(http.post(draft.replace("/telephone", "/remarque"), Map.of("remarque", links))
                        .status())
                .isEqualTo(422);
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertThat(http.get(draft).status())
                .as("a draft of the day before yesterday")
                .isEqualTo(404);
    }

    @Test
    void wildAnswersBreakNothing() {
        Http http = Http.on(port);
        String form = http.get(sheet() + "/corriger").text();
        Matcher stamp = Pattern.compile("name=\"depuis\" value=\"([^\"]+)\"").matcher(form);
        assertThat(stamp.find()).isTrue();
        clock.set(clock.instant().plus(Duration.ofSeconds(10)));
        String first = http.post(sheet() + "/corriger", Map.of("quoi", "telephone", "depuis", stamp.group(1)))
                .header("Location");
        String base = first.substring(0, first.lastIndexOf('/') + 1);
        List<String> wild =
                List.of("", "\u0000", "a".repeat(3_000), "<script>alert(1)</script>", "|||", "é\u202e", "'");
        for (String question : List.of(
                "telephone",
                "courriel",
                "site",
                "adresse",
                "aide",
                "horaires",
                "presentation",
                "nom",
                "remarque",
                "contact")) {
            for (String word : wild) {
                Map<String, String> sent = new HashMap<>();
                for (String field : List.of(
                        "telephone",
                        "courriels",
                        "site_web",
                        "adresse",
                        "commune",
                        "code_postal",
                        "services",
                        "horaires",
                        "presentation_resume",
                        "nom",
                        "remarque",
                        "contact")) {
                    sent.put(field, word);
                }
                assertThat(http.post(base + question, sent).status())
                        .as(question + " " + word.length())
                        .isIn(303, 422);
            }
        }
        assertThat(http.get(base.substring(0, base.length() - 1)).status()).isEqualTo(200);
        assertThat(http.get(base + "pas-une-question").status()).isEqualTo(404);
        assertThat(http.get(sheet() + "/corriger/" + "x".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void otherModulesCheckAndPropose() {
        PlaceId place = new PlaceId(UUID.fromString(desk.one("id")));
        CommuneCode commune = new CommuneCode(desk.one("commune_code"));
        assertThat(upkeep.listSheets(List.of(commune)))
                .anySatisfy(sheet -> assertThat(sheet.id()).isEqualTo(place));
        assertThat(upkeep.findCells(place).orElseThrow()).containsEntry("telephone", "+33261910040");
        assertThat(upkeep.check(place, CheckedBy.CAMPAIGN, "Jeanne")).isTrue();
        assertThat(desk.one("checked_by")).isEqualTo("CAMPAIGN");
        assertThat(propose(Map.of("telephone", "02 61 91 00 40"), "")).isInstanceOf(Proposed.NothingNew.class);
        assertThat(propose(Map.of("telephone", "02"), "")).isInstanceOf(Proposed.Refused.class);
        assertThat(propose(Map.of("telephone", "02 61 91 00 46"), "pas un contact"))
                .isInstanceOf(Proposed.Refused.class);
        Proposed first = propose(Map.of("telephone", "02 61 91 00 46"), "");
        assertThat(first)
                .isInstanceOf(Proposed.Waiting.class)
                .isEqualTo(propose(Map.of("telephone", "0261910046"), ""));
    }

    @Test
    void theSheetGoesBackToAnyStateAndForthAgain() {
        Staff clerk = Staff.as(Role.CLERK, port);
        String place = "/gestion/lieux/" + desk.code();
        clerk.post(
                place + "/contact",
                Map.of("avant.telephone", "+33261910040", "telephone", "0261910041", "etape", "publier"));
        clerk.post(
                place + "/horaires",
                Map.of(
                        "vue",
                        "texte",
                        "avant.horaires",
                        "Mo-Fr 09:00-12:00",
                        "horaires",
                        "Mo 10:00-12:00",
                        "etape",
                        "publier"));
        clerk.post(
                place + "/contact",
                Map.of("avant.telephone", "+33261910041", "telephone", "0261910042", "etape", "publier"));
        List<String> backs = Pattern.compile("href=\"(/gestion/lieux/[^\"]+/retour)\"")
                .matcher(clerk.get(place + "/historique").text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(backs).as("every line but the latest, the import among them").hasSize(3);
        String oldest = backs.get(1);
        assertThat(clerk.get(oldest).text())
                .contains("02\u00a061\u00a091\u00a000\u00a042", "02\u00a061\u00a091\u00a000\u00a041");

        Map<String, String> seen = Map.of("avant.telephone", "+33261910042", "avant.horaires", "Mo 10:00-12:00");
        Map<String, String> stale = Map.of("avant.telephone", "+33261910049", "avant.horaires", "Mo 10:00-12:00");
        assertThat(clerk.post(oldest, stale).status()).as("changed meanwhile").isEqualTo(409);
        assertThat(clerk.post(oldest, seen).header("Location")).endsWith("fait=retour");
        assertThat(desk.one("phone")).isEqualTo("+33261910041");
        assertThat(desk.one("hours")).isEqualTo("Mo-Fr 09:00-12:00");

        String history = clerk.get(place + "/historique").text();
        Matcher undo = Pattern.compile("action=\"([^\"]+/annulation)\"").matcher(history);
        assertThat(undo.find()).isTrue();
        assertThat(clerk.post(undo.group(1), Map.of()).header("Location")).contains("fait=annule");
        assertThat(desk.one("phone")).isEqualTo("+33261910042");
        assertThat(desk.one("hours")).isEqualTo("Mo 10:00-12:00");
    }
}
