package fr.maillage.directory.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person writes stays, whoever else writes and whatever is imported. */
@MaillageTest
class EditPlaceTests {

    private static final String HOURS = "Mo-Fr 09:00-12:00";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    private PlacesDesk desk;
    private String url;

    @BeforeEach
    void bringAPlace() {
        desk = new PlacesDesk(db, importPlaces);
        desk.leaveNothing();
        desk.bring("0261910040", HOURS);
        url = "/gestion/lieux/" + desk.code();
    }

    @AfterEach
    void leaveNothing() {
        desk.leaveNothing();
    }

    private Map<String, String> contact(String phoneBefore, String phone, String emails) {
        return Map.of("avant.telephone", phoneBefore, "telephone", phone, "courriels", emails, "etape", "publier");
    }

    @Test
    void aHandEditSurvivesTheNextImportWhichSaysSo() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Answer saved = clerk.post(url + "/contact", contact("+33261910040", "02 61 91 00 41", ""));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.one("phone")).isEqualTo("+33261910041");

        desk.bring("0261910042", "Mo-Fr 10:00-12:00");

        assertThat(desk.one("phone")).as("held").isEqualTo("+33261910041");
        assertThat(desk.one("hours")).as("not held").isEqualTo("Mo-Fr 10:00-12:00");
        List<String> told =
                db.sql("""
                        select f.field || ' ' || f.value || ' ' || f.kind from directory.import_finding f
                        join directory.import_run r on r.id = f.run_id
                        where r.source_id = ? and f.kind = 'valeur tenue à la main'
                        """).param(PlacesDesk.SOURCE).query(String.class).list();
        assertThat(told).containsExactly("telephone +33261910042 valeur tenue à la main");
        assertThat(clerk.get(url).text()).contains("Écrit à la main", "02\u00a061\u00a091\u00a000\u00a042");
        assertThat(db.sql("""
                        select h.text from directory.place_search s join directory.hours_text h on h.id = s.hours_id
                        where s.place_id = cast(? as uuid)
                        """).param(desk.one("id")).query(String.class).single())
                .isEqualTo("Mo-Fr 10:00-12:00");
    }

    @Test
    void whatSaysTheSameAsTheSourceIsLeftToTheSource() {
        Staff clerk = Staff.as(Role.CLERK, port);
        clerk.post(url + "/contact", contact("+33261910040", "0261910041", ""));
        clerk.post(url + "/contact", contact("+33261910041", "0261910040", ""));

        desk.bring("0261910042", HOURS);

        assertThat(desk.one("phone")).isEqualTo("+33261910042");
    }

    @Test
    void twoPeopleWhoTouchDifferentFieldsBothKeepTheirs() {
        Map<String, String> first = contact("+33261910040", "0261910041", "");
        Map<String, String> second = contact("+33261910040", "+33261910040", "accueil@essai.example");
        assertThat(Staff.as(Role.CLERK, port).post(url + "/contact", first).status())
                .isEqualTo(303);
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .post(url + "/contact", second)
                        .status())
                .isEqualTo(303);

        assertThat(desk.one("phone")).isEqualTo("+33261910041");
        assertThat(desk.one("emails")).contains("accueil@essai.example");
    }

    @Test
    void twoPeopleWhoTouchTheSameFieldAgreeOnAPage() {
        try (Browser one = Browser.phone(port).withoutScripts().open();
                Browser other = Browser.desktop(port).withoutScripts().open()) {
            Page mine = Staff.signIn(one, Role.CLERK, url + "/contact");
            Page theirs = Staff.signIn(other, Role.COORDINATOR, url + "/contact");
            theirs.fill("#telephone", "02 61 91 00 41");
            theirs.locator("button[value=publier]").click();
            theirs.waitForURL("**" + url + "?fait=publie");
            mine.fill("#telephone", "02 61 91 00 43");
            mine.fill("#courriels", "mien@essai.example");
            mine.locator("button[value=publier]").click();
            mine.waitForLoadState();

            assertThat(mine.locator("h1").textContent()).contains("en même temps");
            assertThat(mine.locator("main").textContent())
                    .contains("Odile Fontaubert", phone("40"), phone("41"), phone("43"));
            assertThat(desk.one("phone")).as("nothing overwritten").isEqualTo("+33261910041");
            Browser.assertNoAxeViolations(mine);

            mine.locator("button[value=publier]").click();
            mine.waitForLoadState();
            assertThat(mine.locator(".errors").textContent()).contains("choisissez");
            mine.locator("input[value=moi]").check();
            mine.locator("button[value=publier]").click();
            mine.waitForURL("**?fait=publie");
            assertThat(desk.one("phone")).isEqualTo("+33261910043");
            assertThat(desk.one("emails")).contains("mien@essai.example");
            assertThat(mine.locator("#historique").textContent()).contains("Rémi Chassaignol", "Odile Fontaubert");
        }
    }

    @Test
    void takesAChangeBackUnlessItWasChangedSince() {
        Staff clerk = Staff.as(Role.CLERK, port);
        clerk.post(url + "/contact", contact("+33261910040", "0261910041", ""));
        String undo = undo(clerk);
        assertThat(clerk.post(undo, Map.of()).header("Location")).contains("fait=annule");
        assertThat(desk.one("phone")).isEqualTo("+33261910040");

        clerk.post(url + "/contact", contact("+33261910040", "0261910041", ""));
        String late = undo(clerk);
        clerk.post(url + "/contact", contact("+33261910041", "0261910042", ""));
        assertThat(clerk.post(late, Map.of()).header("Location")).contains("fait=pas-annule");
        assertThat(desk.one("phone")).isEqualTo("+33261910042");
    }

    private static String phone(String end) {
        return ("02 61 91 00 " + end).replace(' ', '\u00a0');
    }

    private String undo(Staff clerk) {
        Matcher found = Pattern.compile("action=\"(/gestion/lieux/[^\"]+/historique/[^\"]+/annulation)\"")
                .matcher(clerk.get(url).text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theGridWritesTextAndTextThatDoesNotFitIsKept() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Map<String, String> grid = new HashMap<>(Map.of(
                "vue", "grille", "avant.horaires", HOURS, "lun-de-1", "9h", "lun-a-1", "12h30", "etape", "publier"));
        grid.put("mer-de-1", "14");
        grid.put("mer-a-1", "17:30");
        grid.put("mer-rdv", "1");
        grid.put("feries", "1");
        assertThat(clerk.post(url + "/horaires", grid).status()).isEqualTo(303);
        assertThat(desk.one("hours")).isEqualTo("Mo 09:00-12:30; We 14:00-17:30 \"sur rendez-vous\"; PH off");

        grid.put("avant.horaires", desk.one("hours"));
        grid.put("lun-a-1", "8h");
        Answer wrong = clerk.post(url + "/horaires", grid);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("À corriger", "lundi", "value=\"8h\"");

        String before = desk.one("hours");
        Map<String, String> text =
                Map.of("vue", "texte", "avant.horaires", before, "horaires", "quand il fait beau", "etape", "publier");
        Answer unread = clerk.post(url + "/horaires", text);
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.text()).contains("quand il fait beau", "Publier ce texte tel quel");
        Map<String, String> insisted = new HashMap<>(text);
        insisted.put("garder", "1");
        assertThat(clerk.post(url + "/horaires", insisted).status()).isEqualTo(303);
        assertThat(desk.one("hours")).isEqualTo("quand il fait beau");
        assertThat(clerk.get(url + "/horaires").text())
                .contains("Nous ne comprenons pas ces horaires", "quand il fait beau");
    }

    @Test
    void refusesWhatMakesNoSenseAndKeepsWhatWasTyped() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Answer phone = clerk.post(url + "/contact", contact("+33261910040", "12", "pas une adresse"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("Ce numéro de téléphone n’existe pas", "n’est pas complète", "value=\"12\"");
        assertThat(clerk.post(url + "/identite", Map.of("avant.nom", "Atelier d’essai", "nom", ""))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.post(url + "/identite", Map.of("nom", "x".repeat(300))).status())
                .isEqualTo(422);
        assertThat(clerk.post(url + "/origine", Map.of("date_maj", "9999-99-99"))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.post(url + "/origine", Map.of("date_maj", "2190-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.post(
                                url + "/adresse",
                                Map.of("commune", "Nulle-Part-sur-Rien", "latitude", "1e400", "longitude", "NaN"))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.post(url + "/presentation", Map.of("presentation_resume", "y".repeat(500)))
                        .status())
                .isEqualTo(422);
        assertThat(desk.one("phone")).isEqualTo("+33261910040");
    }

    @Test
    void wildInputIsNeverAnErrorOfOurs() {
        Staff boss = Staff.as(Role.COORDINATOR, port);
        List<String> wild = List.of(
                "\u0000\u0007\u202E<script>alert(1)</script>",
                "'; drop table place; --",
                "🙂".repeat(50),
                "%00%ff",
                "|||;;,,",
                "-",
                "\uD800");
        for (String value : wild) {
            for (Section section : Section.values()) {
                Map<String, String> form = new HashMap<>();
                section.fields().forEach(field -> form.put(field.column(), value));
                form.put("avant.nom", value);
                for (String step : List.of("apercu", "publier", "modifier", "copier", "?")) {
                    form.put("etape", step);
                    assertThat(boss.post(url + "/" + section.code(), form).status())
                            .as("%s %s %s", section, step, value)
                            .isBetween(200, 499);
                }
            }
            String encoded = Http.encode(value);
            for (String path : List.of(
                    "/gestion/lieux?q=" + encoded + "&commune=" + encoded + "&source=" + encoded + "&type=" + encoded,
                    "/gestion/lieux.csv?q=" + encoded,
                    "/gestion/lieux/" + encoded,
                    "/gestion/signalements?etat=" + encoded + "&sujet=" + encoded,
                    "/gestion/signalements/" + encoded,
                    "/gestion/vocabulaire?q=" + encoded + "&terme=" + encoded + "&essai=" + encoded,
                    "/gestion/vocabulaire/nouveau?de=" + encoded,
                    "/gestion/vocabulaire/99999999999999",
                    "/gestion/sources/imports/" + encoded)) {
                assertThat(boss.get(path).status()).as(path).isBetween(200, 499);
            }
        }
    }

    @Test
    void addsAPlaceThatExportsInTheStandardAndThatNoImportTouches() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Answer added = clerk.post(
                "/gestion/lieux/nouveau",
                Map.of("nom", "Permanence d’essai", "commune", "Valbrune", "services", "demarches"));
        assertThat(added.status()).isEqualTo(303);
        String code = added.header("Location").replaceAll(".*/lieux/(\\w+)\\?.*", "$1");
        assertThat(Http.on(port).get("/lieux/" + code).status()).isEqualTo(301);
        assertThat(Http.on(port)
                        .get("/lieux.csv?ou=Valbrune&q=permanence+d+essai")
                        .text())
                .contains("main:", "Permanence d’essai", "Aide aux démarches administratives");
        assertThat(clerk.post("/gestion/lieux/nouveau", Map.of("nom", "Ailleurs", "commune", "Chazemont"))
                        .status())
                .as("a clerk of Valbrune adds nothing elsewhere")
                .isEqualTo(422);
    }

    @Test
    void whatWasRemovedByHandStaysRemovedAndComesBack() {
        Staff boss = Staff.as(Role.COORDINATOR, port);
        Map<String, String> remove = Map.of("acte", "retirer", "choix", desk.one("id"));
        assertThat(boss.post("/gestion/lieux/lots", remove).text()).contains("Retirer ce lieu", "Atelier d’essai");
        Answer done = boss.post("/gestion/lieux/lots/faits", remove);
        assertThat(done.status()).isEqualTo(303);
        desk.bring("0261910040", "Mo 09:00-10:00");
        assertThat(desk.one("gone_at")).isNotEmpty();

        String batch = done.header("Location").replaceAll(".*lot=", "");
        boss.post("/gestion/lieux/lots/" + batch + "/annulation", Map.of());
        assertThat(desk.one("gone_at")).isEmpty();
        assertThat(Staff.as(Role.CLERK, port)
                        .post("/gestion/lieux/lots/faits", remove)
                        .status())
                .as("only the coordination removes")
                .isEqualTo(403);
    }

    @Test
    void saysThatASheetIsRightTodayAndTakesItBack() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Map<String, String> check = Map.of("acte", "verifier", "choix", desk.one("id"));
        Answer done = clerk.post("/gestion/lieux/lots/faits", check);
        assertThat(desk.one("updated_on")).isNotEqualTo("2026-01-05");
        clerk.post("/gestion/lieux/lots/" + done.header("Location").replaceAll(".*lot=", "") + "/annulation", Map.of());
        assertThat(desk.one("updated_on")).isEqualTo("2026-01-05");
    }

    @Test
    void nobodyReachesBeyondTheirArea() {
        String elsewhere = "/gestion/lieux/"
                + db.sql(
                                "select code from directory.place where commune_name = 'Chazemont' and gone_at is null limit 1")
                        .query(String.class)
                        .single();
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get(elsewhere).status()).isEqualTo(403);
        assertThat(clerk.get(elsewhere + "/horaires").status()).isEqualTo(403);
        assertThat(clerk.post(elsewhere + "/horaires", Map.of("horaires", "off"))
                        .status())
                .isEqualTo(403);
        assertThat(clerk.get("/gestion/lieux.csv").text()).doesNotContain("Chazemont");
        assertThat(Staff.as(Role.HELPER, port).get("/gestion/lieux/nouveau").status())
                .isEqualTo(403);
        assertThat(clerk.post(
                                url + "/adresse",
                                Map.of(
                                        "avant.commune",
                                        "Valbrune",
                                        "avant.code_insee",
                                        desk.one("commune_code"),
                                        "avant.code_postal",
                                        desk.one("postal_code"),
                                        "code_postal",
                                        "",
                                        "commune",
                                        "Chazemont"))
                        .status())
                .as("giving a place away")
                .isEqualTo(422);
    }
}
