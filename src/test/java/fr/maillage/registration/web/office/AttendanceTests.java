package fr.maillage.registration.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import fr.maillage.platform.DailyTask;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.domain.Registration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class AttendanceTests {

    @LocalServerPort
    int port;

    DeskCast cast;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    List<DailyTask> tasks;

    @BeforeEach
    void cast(
            @Autowired Planned planned,
            @Autowired Activities activities,
            @Autowired OrganisationBook organisations,
            @Autowired RegisterForSession register) {
        cast = new DeskCast(planned, activities, organisations, register);
    }

    @Test
    void anAnimatorMarksAttendanceAndTheFiguresSayTheSame() {
        clock.setInFrance("2044-05-02T10:00");
        Session session = cast.ours("Marquer", Instant.parse("2044-05-03T13:00:00Z"), 8);
        for (int i = 0; i < 6; i++) {
            cast.signedUp(session, "Personne " + (char) ('A' + i) + "ndré", "06 39 98 02 0" + i);
        }
        clock.setInFrance("2044-05-03T17:30");
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(reader, Role.ANIMATOR, path(session) + "/presences");
            page.locator("fieldset.mark", new Page.LocatorOptions().setHasText("Personne André"))
                    .getByText("Absent")
                    .click();
            page.locator("fieldset.mark", new Page.LocatorOptions().setHasText("Personne Bndré"))
                    .getByText("Présent")
                    .click();
            page.getByLabel("Venus sans inscription").fill("2");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tous les autres sont venus"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("Les présences sont enregistrées");
        }

        Staff observer = Staff.as(Role.OBSERVER, port);
        String csv = observer.get("/gestion/frequentation.csv?par=atelier&du=2044-05&au=2044-05")
                .text();
        assertThat(csv).contains("\"Marquer\";\"1\";\"0\";\"6\";\"5\";\"1\";\"2\";\"0\";\"7\"");
        assertThat(observer.get("/gestion/frequentation?du=2044-05&au=2044-05").text())
                .contains("mai\u00a02044")
                .doesNotContain("André");
    }

    @Test
    void twoPeopleAtOnceKeepEachOthersMarks() {
        clock.setInFrance("2044-06-01T10:00");
        Session session = cast.ours("À deux", Instant.parse("2044-06-01T13:00:00Z"), 4);
        Registration one = cast.signedUp(session, "Une Première", "06 39 98 03 01");
        Registration two = cast.signedUp(session, "Un Deuxième", "06 39 98 03 02");
        clock.setInFrance("2044-06-01T15:00");
        Staff animator = Staff.as(Role.ANIMATOR, port);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);

        Answer first = animator.post(path(session) + "/presences", marks(Map.of(one, "oui"), Map.of(two, "")));
        Answer second = coordinator.post(path(session) + "/presences", marks(Map.of(two, "non"), Map.of(one, "")));
        Answer quarrel = coordinator.post(path(session) + "/presences", marks(Map.of(one, "non"), Map.of(two, "")));
        Answer again = animator.post(path(session) + "/presences", marks(Map.of(one, "oui"), Map.of(two, "")));

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(quarrel.status()).isEqualTo(409);
        assertThat(quarrel.text()).contains("noté autre chose entre-temps pour Une Première");
        assertThat(again.status()).isEqualTo(303);
        assertThat(db.sql("select came from registration.attendance where session_id = ? order by came")
                        .param(session.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1);
    }

    @Test
    void nobodyBeyondReachSeesWhoComes() {
        clock.setInFrance("2044-07-01T10:00");
        Session theirs = cast.theirs("Ailleurs", Instant.parse("2044-07-01T13:00:00Z"));
        Registration one = cast.signedUp(theirs, "Secrète Personne", "06 39 98 04 01");
        Staff animator = Staff.as(Role.ANIMATOR, port);

        for (String page : List.of("/inscrits", "/inscrits.csv", "/presences", "/presences.pdf")) {
            assertThat(animator.get(path(theirs) + page).status()).as(page).isEqualTo(403);
        }
        assertThat(animator.post(path(theirs) + "/presences", marks(Map.of(one, "oui"), Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(Staff.as(Role.HELPER, port).get(path(theirs) + "/inscrits").status())
                .isEqualTo(403);
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .get(path(theirs) + "/inscrits")
                        .text())
                .contains("Secrète Personne");
    }

    @Test
    void aPermanenceIsCountedByNumber() {
        clock.setInFrance("2044-08-02T18:00");
        Session session = cast.ours("Permanence comptée", Instant.parse("2044-08-02T07:00:00Z"), null);
        Staff animator = Staff.as(Role.ANIMATOR, port);

        assertThat(animator.get(path(session) + "/presences").text()).contains("Personnes reçues");
        assertThat(animator.post(path(session) + "/presences", Map.of("vu-sans", "", "sans", "dix"))
                        .status())
                .isEqualTo(422);
        assertThat(animator.post(path(session) + "/presences", Map.of("vu-sans", "", "sans", "14"))
                        .status())
                .isEqualTo(303);

        assertThat(animator.get("/gestion/frequentation.csv?par=atelier&du=2044-08&au=2044-08")
                        .text())
                .contains("\"Permanence comptée\";\"1\";\"0\";\"0\";\"0\";\"0\";\"14\";\"0\";\"14\"");
    }

    @Test
    void attendanceWaitsForTheDay() {
        clock.setInFrance("2044-09-01T10:00");
        Session session = cast.ours("Demain", Instant.parse("2044-09-02T13:00:00Z"), 4);
        Staff animator = Staff.as(Role.ANIMATOR, port);

        assertThat(animator.get(path(session) + "/presences").text()).contains("se notent le jour de la séance");
        assertThat(animator.post(path(session) + "/presences", Map.of("vu-sans", "", "sans", "3"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSheetOfPaperBearsNamesAndNoTelephone() throws Exception {
        clock.setInFrance("2044-10-01T10:00");
        Session session = cast.ours("Sur papier", Instant.parse("2044-10-03T13:00:00Z"), 4);
        cast.signedUp(session, "Gisèle Papier", "06 39 98 05 01");
        Staff animator = Staff.as(Role.ANIMATOR, port);

        byte[] named = animator.get(path(session) + "/presences.pdf").body();
        byte[] blank = animator.get(path(session) + "/presences.pdf?vierge").body();

        assertThat(text(named))
                .contains("Gisèle Papier", "Sur papier", "Venus sans inscription")
                .doesNotContain("05 01");
        assertThat(text(blank)).contains("Sur papier").doesNotContain("Gisèle");
    }

    @Test
    void figuresOutliveTheNames() {
        clock.setInFrance("2045-01-10T10:00");
        Session session = cast.ours("Plus tard", Instant.parse("2045-01-11T13:00:00Z"), 9);
        Registration first = cast.signedUp(session, "Oubliée Bientôt", "06 39 98 06 01");
        for (int i = 2; i < 8; i++) {
            cast.signedUp(session, "Oubliée Numéro" + (char) ('A' + i), "06 39 98 06 0" + i);
        }
        clock.setInFrance("2045-01-11T17:00");
        Staff.as(Role.ANIMATOR, port).post(path(session) + "/presences", marks(Map.of(first, "oui"), Map.of()));
        String before = figures("2045-01");
        clock.setInFrance("2045-06-01T04:00");
        tasks.stream().filter(task -> task.name().startsWith("registration.")).forEach(DailyTask::run);

        assertThat(figures("2045-01")).isEqualTo(before).contains("\"7\";\"1\";\"0\"");
        assertThat(Staff.as(Role.ANIMATOR, port)
                        .get(path(session) + "/inscrits")
                        .text())
                .contains("Les noms sont effacés")
                .doesNotContain("Oubliée");
    }

    @Test
    void figuresAboutTooFewPeopleAreKeptBack() {
        clock.setInFrance("2045-02-01T10:00");
        Session session = cast.ours("Presque personne", Instant.parse("2045-02-02T13:00:00Z"), 9);
        Registration one = cast.signedUp(session, "Seule Auras", "06 39 98 07 01");
        clock.setInFrance("2045-02-02T17:00");
        Staff animator = Staff.as(Role.ANIMATOR, port);
        animator.post(path(session) + "/presences", marks(Map.of(one, "non"), Map.of()));

        assertThat(animator.get("/gestion/frequentation.csv?par=atelier&du=2045-02&au=2045-02")
                        .text())
                .contains("\"Presque personne\";\"1\";\"0\";\"non donné\";\"non donné\";\"non donné\"");
    }

    @Test
    void whoeverHasOnlyALandlineIsCalledFromTheSession() {
        clock.setInFrance("2045-03-01T10:00");
        Session session = cast.ours("Téléphoner", Instant.parse("2045-03-20T13:00:00Z"), 1);
        Registration seated = cast.signedUp(session, "Berthe Assise", "06 39 98 08 01");
        cast.signedUp(session, "Honoré Fixe", "01 99 00 08 02");
        Staff animator = Staff.as(Role.ANIMATOR, port);
        animator.post("/gestion/inscriptions/" + seated.id().value() + "/annulation", Map.of());

        String page = animator.get(path(session) + "/inscrits").text();
        assertThat(page).contains("1 appel à passer", "Honoré Fixe", "Une place s’est libérée", "Place proposée");
        String call = page.replaceFirst("(?s).*/appels/([0-9a-f-]{36}).*", "$1");

        animator.post(path(session) + "/appels/" + call, Map.of("issue", "message"));
        assertThat(animator.get(path(session) + "/inscrits").text()).contains("message laissé");
        assertThat(animator.get("/gestion").text()).contains("Personnes à appeler", "Téléphoner");
        animator.post(path(session) + "/appels/" + call, Map.of("issue", "joint"));
        String offered = page.replaceFirst("(?s).*class=\"call\">\\s*<h3><a href=\"([^\"]+)\".*", "$1");
        animator.post(offered + "/reponse", Map.of());

        assertThat(animator.get(path(session) + "/inscrits").text())
                .doesNotContain("appel à passer")
                .contains("1 personne inscrite sur 1 place");
    }

    @Test
    void theHomeSaysWhichAttendanceIsMissing() {
        clock.setInFrance("2045-04-01T10:00");
        Session session = cast.ours("Pas encore notée", Instant.parse("2045-04-02T08:00:00Z"), 4);
        cast.signedUp(session, "Reine Oublivier", "06 39 98 09 01");
        clock.setInFrance("2045-04-02T18:00");

        assertThat(Staff.as(Role.ANIMATOR, port).get("/gestion").text())
                .contains("Présences à noter", "Pas encore notée");
        assertThat(Staff.as(Role.HELPER, port).get("/gestion").text()).doesNotContain("Pas encore notée");
    }

    private String figures(String month) {
        return Staff.as(Role.COORDINATOR, port)
                .get("/gestion/frequentation.csv?par=atelier&du=" + month + "&au=" + month)
                .text()
                .lines()
                .filter(line -> line.contains("Plus tard"))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> marks(Map<Registration, String> now, Map<Registration, String> seen) {
        Map<String, String> form = new HashMap<>(Map.of("sans", "", "vu-sans", ""));
        now.forEach((registration, mark) -> {
            form.put("vu-" + registration.id().value(), "");
            form.put("p-" + registration.id().value(), mark);
        });
        seen.forEach((registration, mark) -> {
            form.put("vu-" + registration.id().value(), mark);
            form.put("p-" + registration.id().value(), mark);
        });
        return form;
    }

    private static String text(byte[] file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String path(Session session) {
        return "/gestion/agenda/seances/" + session.id().value();
    }
}
