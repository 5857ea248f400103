package fr.maillage.needs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.PdfUa;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident says what is lacking. */
@MaillageTest
class RaiseNeedPagesTests {

    private static final String PATH = "/besoins/nouveau";

    @LocalServerPort
    int port;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    JdbcClient db;

    Http http;

    @BeforeEach
    void open() {
        http = Http.on(port);
    }

    @Test
    void aResidentWalksThroughOnAPhoneWithoutScripts() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = phone.visit("/communes/99008");
            page.getByText("Signaler un besoin").click();
            page.getByText("Papiers et démarches en ligne").click();
            page.locator("#mots").fill("Refaire une carte grise, sans imprimante.");
            next(page, "Où ?");
            assertThat(page.locator("#commune").inputValue()).contains("Couleuvrelle");
            next(page, "Pour qui ?");
            page.locator("#personnes").fill("4");
            next(page, "Quand ?");
            page.getByText("mardi matin").click();
            page.getByText("Bientôt").click();
            next(page, "Une salle ?");
            next(page, "Pour vous répondre");
            page.getByText("Par SMS").click();
            page.locator("#telephone").fill("01 99 00 00 77");
            page.locator("#nom").fill("Yvette Hautefaye");
            next(page, "Pour vous répondre");
            assertThat(page.locator(".errors").innerText()).contains("il faut un numéro de portable");
            Browser.assertNoAxeViolations(page);
            page.locator("#telephone").fill("06 39 98 00 77");
            next(page, "Vérifiez, puis envoyez");
            assertThat(page.locator("dl").innerText()).contains("Couleuvrelle", "mardi matin", "Yvette Hautefaye");
            Browser.assertNoAxeViolations(page);
            page.getByText("Envoyer").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Votre besoin est noté");
            Browser.assertNoAxeViolations(page);

            String code = page.url().replaceAll(".*code=", "");
            NeedSheet raised = needs.findByCode(code).orElseThrow();
            assertThat(raised.need().people()).isEqualTo(4);
            assertThat(raised.need().words()).isEqualTo("Refaire une carte grise, sans imprimante.");
            assertThat(raised.contact().phone()).isEqualTo("+33639980077");
            assertThat(raised.way()).isEqualTo(RaisedWay.WEB);
            assertThat(raised.raiser()).isEqualTo(Raiser.RESIDENT);
        }
    }

    private static void next(Page page, String title) {
        page.locator("form.asked button").getByText("Continuer").click();
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
    }

    @Test
    void somethingIsChangedFromTheLastPageAndNothingElseIsLost() {
        Map<String, String> form = whole("changer");
        form.put("etape", "verification");
        form.put("aller", "qui");
        Answer who = http.post(PATH, form);
        assertThat(who.text()).contains("Pour qui ?", "name=\"verifie\"");

        form.remove("aller");
        form.put("etape", "qui");
        form.put("verifie", "1");
        form.put("personnes", "9");
        Answer check = http.post(PATH, form);

        assertThat(check.text())
                .contains("Vérifiez, puis envoyez", "Refaire une carte grise", "name=\"personnes\" value=\"9\"");
    }

    @Test
    void theSameFormSentTwiceGivesTheSameCode() {
        Map<String, String> form = whole("deux-fois");

        assertThat(location(http.post(PATH, form))).isEqualTo(location(http.post(PATH, form)));
    }

    @Test
    void whatIsMissingIsSaidOnItsPage() {
        Answer nothing = http.post(PATH, Map.of("etape", "quoi"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Dites ce qui manque", "href=\"#aide\"");

        Map<String, String> form = whole("lacunes");
        form.put("commune", "Atlantide-sur-Mer");
        Answer where = http.post(PATH, form);
        assertThat(where.status()).isEqualTo(422);
        assertThat(where.text()).contains("<h1>Où ?</h1>", "value=\"Atlantide-sur-Mer\"");

        Map<String, String> letter = whole("lettre");
        letter.putAll(Map.of("moyen", "LETTER", "adresse", "Le Bourg"));
        assertThat(http.post(PATH, letter).text()).contains("le code postal et la ville");
    }

    @Test
    void whoeverTypesHalfANameChoosesAmongThoseItMayMean() {
        Map<String, String> form = whole("choix");
        form.putAll(Map.of("etape", "ou", "commune", "Saint"));
        Answer several = http.post(PATH, form);
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.text())
                .contains("Choisissez la bonne ci-dessous", "name=\"commune_choisie\"", "value=\"Saint-Amable");

        form.put("commune_choisie", "Saint-Amable (99220)");
        assertThat(http.post(PATH, form).text())
                .contains("<h1>Pour qui ?</h1>", "name=\"commune\" value=\"Saint-Amable (99220)\"");
    }

    @Test
    void aNumberIsReadAsPeopleWriteIt() {
        Map<String, String> form = whole("espaces");
        form.putAll(Map.of("etape", "qui", "personnes", " 1 000 "));
        assertThat(http.post(PATH, form).status()).isEqualTo(200);
        form.put("personnes", "1 001");
        assertThat(http.post(PATH, form).status()).isEqualTo(422);
    }

    @Test
    void aDayThatThereIsNotIsNoDay() {
        for (String day : List.of("31/02/2027", "2027-02-31", "1/13/2027", "31/12/2099", "0001-01-01", "demain")) {
            Map<String, String> form = whole("jours");
            form.putAll(Map.of("etape", "quand", "avant", day));
            Answer answer = http.post(PATH, form);
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(answer.text()).contains("value=\"" + day + "\"");
        }
    }

    @Test
    void wildInputNeitherBreaksNorPassesThrough() {
        List<String> wild = List.of(
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "\u0000\u0007\u202e",
                "😀".repeat(900),
                "999999999999",
                "-5",
                "{0}",
                "x".repeat(5000));
        for (String value : wild) {
            for (String field : whole("x").keySet()) {
                Map<String, String> form = whole("sauvage-" + Math.abs((value + field).hashCode() % 100_000));
                form.put("formulaire", "w".repeat(20) + Integer.toUnsignedString((value + field).hashCode()));
                if (!field.equals("formulaire")) {
                    form.put(field, value);
                }
                form.put("etape", "quoi");
                Answer answer = http.post(PATH, form);
                assertThat(answer.status()).as(field + " " + value).isIn(200, 422);
                assertThat(answer.text()).doesNotContain("<script>alert");
            }
        }
        assertThat(http.get(PATH + "?commune=%27%3B--").status()).isEqualTo(200);
        assertThat(http.get(PATH + "/recu?code=%00%27").status()).isEqualTo(404);
        assertThat(http.get(PATH + "/recu").status()).isEqualTo(404);
        assertThat(http.post(PATH, Map.of("etape", "verification", "aller", "ailleurs"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRobotThatFillsTheHiddenBoxIsSentNowhere() {
        Map<String, String> form = whole("robot");
        form.put("site", "https://casino.example");

        assertThat(http.post(PATH, form).status()).isEqualTo(429);
    }

    @Test
    void oneTelephoneIsNotFloodedWithStrangersJokes() {
        int taken = 0;
        for (int i = 0; i < 8; i++) {
            Map<String, String> form = whole("blague-" + i);
            form.putAll(Map.of("moyen", "CALL", "telephone", "01 99 00 00 78", "nom", "Victime"));
            taken += http.post(PATH, form).status() == 303 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(5);
    }

    @Test
    void onlyWhatTheChosenWayNeedsIsKept() {
        Map<String, String> form = whole("sobre");
        form.putAll(Map.of("moyen", "EMAIL", "nom", "Yvette", "email", "Yvette@Habitants.example"));
        form.put("telephone", "06 39 98 00 79");

        NeedSheet raised = raised(http.post(PATH, form));

        assertThat(raised.contact().way()).isEqualTo(ContactWay.EMAIL);
        assertThat(raised.contact().email()).isEqualTo("yvette@habitants.example");
        assertThat(raised.contact().phone()).isNull();
    }

    @Test
    void theCommunePageNeverShowsWordsOrNames() {
        Map<String, String> form = whole("discret");
        form.putAll(Map.of("mots", "Secret de Polichinelle", "commune", "Le Mayet-des-Brandes"));
        NeedSheet raised = raised(http.post(PATH, form));
        String page = http.get("/communes/99016").text();
        assertThat(page).contains("Signaler un besoin", "/besoins/nouveau?commune=99016");
        assertThat(page).doesNotContain("Polichinelle", "personnes cherchent");

        db.sql("update needs.need set state = 'UNDERSTOOD', answer_by = '2041-12-24' where id = ?")
                .param(raised.need().id().value())
                .update();
        String later = http.get("/communes/99016?neuf=1").text();

        assertThat(later).contains("4 personnes cherchent de l’aide pour", "Réponse prévue le 24");
        assertThat(later).doesNotContain("Polichinelle", "Hautefaye");
    }

    @Test
    void theBlankFormIsTwoAccessiblePages() {
        byte[] file = http.get("/besoins/formulaire.pdf").body();
        PdfUa.assertKept(file);
        assertThat(Pdf.pages(file)).isEqualTo(2);
        byte[] named = http.get("/besoins/formulaire.pdf?commune=99012").body();
        PdfUa.assertKept(named);
        assertThat(Pdf.pages(named)).isEqualTo(2);
    }

    private NeedSheet raised(Answer answer) {
        return needs.findByCode(location(answer).replaceAll(".*code=", "")).orElseThrow();
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return answer.header("Location");
    }

    private static Map<String, String> whole(String key) {
        Map<String, String> form = new HashMap<>();
        form.put("etape", "verification");
        form.put("formulaire", "needs-pages-" + key);
        form.put("aide", "demarches");
        form.put("mots", "Refaire une carte grise");
        form.put("commune", "Couleuvrelle");
        form.put("personnes", "4");
        form.put("urgence", "SOON");
        form.put("moyen", "NONE");
        return form;
    }
}
