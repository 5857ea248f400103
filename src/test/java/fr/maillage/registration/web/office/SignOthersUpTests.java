package fr.maillage.registration.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.Browser;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.app.Activities;
import fr.maillage.registration.app.RegisterForSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class SignOthersUpTests {

    private static final Instant DAY = Instant.parse("2044-03-15T13:00:00Z");

    @LocalServerPort
    int port;

    DeskCast cast;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void cast(
            @Autowired Planned planned,
            @Autowired Activities activities,
            @Autowired OrganisationBook organisations,
            @Autowired RegisterForSession register) {
        cast = new DeskCast(planned, activities, organisations, register);
    }

    @Test
    void aHelperSignsUpThreePeopleAndPrintsTheirSlips() throws Exception {
        Session session = cast.theirs("Trois au guichet", DAY);
        List<String> codes = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(reader, Role.HELPER, "/gestion/inscriptions");
            for (String name : List.of("Armand Vessier", "Colette Audrin", "Yvon Marchal")) {
                page.navigate(url("/gestion/inscriptions/nouvelle?q=guichet&du=2044-03-01"));
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trois au guichet"))
                        .click();
                page.getByLabel("Prénom et nom de la personne").fill(name);
                page.getByLabel("Ni téléphone ni e-mail").check();
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Inscrire").setExact(true))
                        .click();
                assertThat(page.locator("main").innerText()).contains("la place est gardée", name);
                codes.add(page.locator(".code span").first().innerText());
            }
            page.navigate(url("/gestion/inscriptions"));
            page.getByLabel("Papillon pour Armand Vessier", new GetByLabelOptions())
                    .check();
            page.getByLabel("Papillon pour Colette Audrin").check();
            page.getByLabel("Papillon pour Yvon Marchal").check();
            page.locator("input[name=choix]:checked")
                    .all()
                    .forEach(box -> slips.add("choix=" + box.getAttribute("value")));
        }

        byte[] file = Staff.as(Role.HELPER, port)
                .get("/gestion/inscriptions/papillons.pdf?" + String.join("&", slips))
                .body();

        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text)
                    .contains("Trois au guichet", "Armand Vessier", "mardi\u00a015\u00a0mars\u00a02044", "Empêché");
            assertThat(codes).hasSize(3).allMatch(text::contains);
        }
        assertThat(agenda.findSession(session.code()).orElseThrow().seats().taken())
                .isEqualTo(3);
    }

    @Test
    void aHelperSeesOnlyThoseTheySignedUp() {
        Session session = cast.theirs("Chacun les siens", DAY);
        String other = "/gestion/inscriptions/"
                + cast.signedUp(session, "Seule Dansonlit", "06 39 98 01 01")
                        .id()
                        .value();
        Staff helper = Staff.as(Role.HELPER, port);
        String own = location(helper.post("/gestion/inscriptions/nouvelle", one(session, "Irma Bressol")));

        assertThat(helper.get(own).text()).contains("Irma Bressol");
        assertThat(helper.get(other).status()).isEqualTo(404);
        assertThat(helper.post(other + "/annulation", Map.of()).status()).isEqualTo(404);
        assertThat(helper.get("/gestion/inscriptions/papillons.pdf?choix=" + id(other))
                        .status())
                .isEqualTo(404);
        assertThat(Staff.as(Role.CLERK, port).get(own).status()).isEqualTo(404);
        assertThat(helper.get("/gestion/inscriptions").text())
                .contains("Irma Bressol")
                .doesNotContain("Dansonlit");
        assertThat(helper.get("/gestion/recherche?q=bressol").text()).contains("Irma Bressol");
        assertThat(helper.get("/gestion/recherche?q=dansonlit").text()).doesNotContain(other);
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .get("/gestion/recherche?q=dansonlit")
                        .text())
                .contains("Seule Dansonlit");
    }

    @Test
    void theSameFormSentTwiceIsOneRegistration() {
        Session session = cast.ours("Deux clics", DAY, 3);
        Staff helper = Staff.as(Role.HELPER, port);
        Map<String, String> form = one(session, "Paule Giraudon");

        String first = location(helper.post("/gestion/inscriptions/nouvelle", form));
        String second = location(helper.post("/gestion/inscriptions/nouvelle", form));

        assertThat(second).isEqualTo(first);
        assertThat(agenda.findSession(session.code()).orElseThrow().seats().taken())
                .isEqualTo(1);
    }

    @Test
    void asksBeforeItPutsSomebodyOnTheWaitingList() {
        Session session = cast.ours("Plus de place", DAY, 1);
        cast.signedUp(session, "Première Venue", "06 39 98 01 02");
        Staff animator = Staff.as(Role.ANIMATOR, port);
        Map<String, String> form = one(session, "Lucas Tardieu");

        Answer asked = animator.post("/gestion/inscriptions/nouvelle", form);
        form.put("suite", "attente");
        Answer waits = animator.post("/gestion/inscriptions/nouvelle", form);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Il ne reste pas de place", "Mettre en liste d’attente");
        assertThat(animator.get(location(waits)).text()).contains("en liste d’attente", "En attente");
    }

    @Test
    void aGroupLargerThanWhatIsLeftComesWithFewerOrWaitsAndItsNumberChanges() {
        Session session = cast.ours("La classe", DAY, 10);
        cast.signedUp(session, "Un Déjàlà", "06 39 98 01 03");
        Staff animator = Staff.as(Role.ANIMATOR, port);
        Map<String, String> form = one(session, "Mme Aubert");
        form.putAll(Map.of("groupe", "oui", "nom_groupe", "CM2 de Brénac", "personnes", "10"));

        Answer asked = animator.post("/gestion/inscriptions/nouvelle", form);
        form.put("suite", "moins");
        String page = location(animator.post("/gestion/inscriptions/nouvelle", form));

        assertThat(asked.text()).contains("Il reste 9 places, et ce groupe compte 10 personnes", "Venir à 9 seulement");
        assertThat(animator.get(page).text()).contains("CM2 de Brénac, 9 personnes");
        assertThat(location(animator.post(bare(page) + "/nombre", Map.of("personnes", "4"))))
                .contains("fait=nombre");
        assertThat(agenda.findSession(session.code()).orElseThrow().seats().taken())
                .isEqualTo(5);
        Answer tooMany = animator.post(bare(page) + "/nombre", Map.of("personnes", "40"));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text()).contains("pas assez de places pour 40 personnes");
    }

    @Test
    void theHelperCancelsForThePersonAndNothingPersonalIsWrittenInTheLog() {
        Session session = cast.theirs("Finalement non", DAY);
        Staff helper = Staff.as(Role.HELPER, port);
        String page = bare(location(helper.post("/gestion/inscriptions/nouvelle", one(session, "Zélie Rambourg"))));

        assertThat(helper.get(page + "/annulation").text()).contains("Annuler l’inscription", "Zélie Rambourg");
        helper.post(page + "/annulation", Map.of());

        assertThat(helper.get(page).text()).contains("Annulée par nous");
        assertThat(db.sql("select count(*) from platform.audit where details::text ilike '%rambourg%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select string_agg(action, ' ' order by id) from platform.audit where subject_id = :id")
                        .param("id", id(page))
                        .query(String.class)
                        .single())
                .isEqualTo("registration.added registration.cancelled");
    }

    @Test
    void saysWhatToMendAndKeepsWhatWasTyped() {
        Session session = cast.theirs("Des trous", DAY);
        Map<String, String> form = one(session, "");
        form.putAll(Map.of("moyen", "telephone", "telephone", "12", "pour", "proche", "beneficiaire", ""));

        Answer answer = Staff.as(Role.HELPER, port).post("/gestion/inscriptions/nouvelle", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("href=\"#nom\"", "href=\"#telephone\"", "href=\"#beneficiaire\"", "value=\"12\"");
    }

    private static Map<String, String> one(Session session, String name) {
        return new HashMap<>(Map.of(
                "seance",
                session.code(),
                "formulaire",
                "f-" + name.hashCode(),
                "nom",
                name,
                "moyen",
                "rien",
                "pour",
                "moi"));
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String bare(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    private static String id(String path) {
        Matcher id = Pattern.compile("[0-9a-f-]{36}").matcher(path);
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
