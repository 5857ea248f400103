package fr.maillage.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.territory.EditTerritory;
import fr.maillage.territory.EditTerritory.Current;
import fr.maillage.territory.SitePage;
import fr.maillage.territory.Territory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coordinator makes the site the territory's own; nobody's work is lost on the way. */
@MaillageTest
class TerritorySettingsTests {

    private static final String PATH = "/gestion/territoire";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    EditTerritory edit;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient db;

    private Current before;
    private Staff coordinator;

    @BeforeEach
    void remember() {
        before = edit.getCurrent();
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    @AfterEach
    void putBack() {
        edit.describe(before.settings(), edit.getCurrent().version());
        edit.colour(null, null, edit.getCurrent().version());
        for (SitePage page : SitePage.values()) {
            for (String language : new String[] {"fr", "en"}) {
                edit.write(page, language, "", edit.getText(page, language).version());
            }
        }
        coordinator.post(PATH + "/couleurs", Map.of("choix", "#1f4d3a")); // nothing; and kept pages are forgotten below
        coordinator.post(PATH + "/logo/retrait", Map.of());
    }

    @Test
    void whatChangesIsShownThenPublishedAndEverybodySeesItAtOnce() {
        assertThat(Http.on(port).get("/").text()).contains("Pays de Lorande");
        Map<String, String> form = identity("Pays de la Lorande", "02 61 91 00 41", version(PATH));

        String check = coordinator.post(PATH, form).text();
        assertThat(check)
                .contains("Pays de Lorande", "Pays de la Lorande", "02\u00a061\u00a091\u00a000\u00a041", "Publier");
        assertThat(Http.on(port).get("/").text()).doesNotContain("Pays de la Lorande");

        Answer done = coordinator.post(PATH, with(form, "acte", "publier"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(Http.on(port).get("/").text()).contains("Pays de la Lorande", "+33261910041");
        assertThat(lastAudit()).isEqualTo("office.territory.described");
    }

    @Test
    void mistakesAreToldAndWhatWasTypedIsKept() {
        Answer answer = coordinator.post(PATH, identity("", "12", version(PATH)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Écrivez le nom du territoire", "à 10 chiffres", "value=\"12\"");
    }

    @Test
    void ofTwoPeopleWhoWriteTheSecondComparesAndNothingIsLost() {
        String seen = version(PATH);
        coordinator.post(PATH, with(identity("Premier nom", "3949", seen), "acte", "publier"));

        Answer late = coordinator.post(PATH, with(identity("Second nom", "3949", seen), "acte", "publier"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Premier nom", "Second nom", "Rien n’a été écrasé");
        assertThat(edit.getCurrent().settings().name()).isEqualTo("Premier nom");

        String now = version(late);
        coordinator.post(PATH, with(identity("Second nom", "3949", now), "acte", "publier"));
        assertThat(edit.getCurrent().settings().name()).isEqualTo("Second nom");
    }

    @Test
    void aColourThatCannotBeReadIsRefusedAndTheNearestOneOffered() throws Exception {
        Answer refused = coordinator.post(
                PATH + "/couleurs",
                Map.of("choix", "autre", "code", "#f2a900", "version", version(PATH), "acte", "publier"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ne se lit pas assez", "Prendre #8b6100");

        coordinator.post(
                PATH + "/couleurs",
                Map.of("choix", "autre", "code", "#8b6100", "version", version(PATH), "acte", "publier"));
        Answer front = Http.on(port).get("/");
        assertThat(front.text()).contains("--fir:#8b6100");
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(front.text());
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(front.header("Content-Security-Policy"))
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe-inline");
        assertThat(lastAudit()).isEqualTo("office.territory.coloured");
    }

    @Test
    void aColourIsOnlyEverACode() {
        for (String code :
                new String[] {"red", "#12", "#000;}body{display:none", "</style><script>", "url(//x.example)"}) {
            Answer answer = coordinator.post(
                    PATH + "/couleurs",
                    Map.of("choix", "autre", "code", code, "version", version(PATH), "acte", "publier"));
            assertThat(answer.status()).as(code).isEqualTo(422);
        }
    }

    @Test
    void aLegalPageIsReadAgainThenPublishedAsPlainText() {
        String path = PATH + "/pages/mentions-legales/fr";
        String text = "# Éditeur\nLa communauté <b>de communes</b>.\n\n[Écrire](mailto:contact@lorande.example)";
        String version = version(path);

        assertThat(coordinator
                        .post(path, Map.of("texte", text, "version", version))
                        .text())
                .contains("Ce que l’on lira", "<h3>Éditeur</h3>", "&lt;b&gt;");
        coordinator.post(path, Map.of("texte", text, "version", version, "acte", "publier"));

        String page = Http.on(port).get("/mentions-legales").text();
        assertThat(page)
                .contains("<h3>Éditeur</h3>", "&lt;b&gt;de communes", "href=\"mailto:contact@lorande.example\"");
        assertThat(Http.on(port).get("/mentions-legales?lang=en").text()).contains("<div class=\"flow\" lang=\"fr\">");
        assertThat(coordinator
                        .post(path, Map.of("texte", "autre", "version", version, "acte", "publier"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void thosePagesAndThoseLanguagesOnly() {
        assertThat(coordinator.get(PATH + "/pages/autre/fr").status()).isEqualTo(404);
        assertThat(coordinator.get(PATH + "/pages/accessibilite/de").status()).isEqualTo(404);
    }

    @Test
    void somebodyWithoutTheRightIsRefused() {
        Staff clerk = Staff.as(Role.CLERK, port);

        assertThat(clerk.get(PATH).status()).isEqualTo(403);
        assertThat(clerk.post(PATH, identity("x", "3949", "0")).status()).isEqualTo(403);
    }

    private static Map<String, String> identity(String name, String phone, String version) {
        return Map.of("nom", name, "telephone", phone, "transport", "", "note", "", "version", version);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> more = new java.util.HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private String version(String path) {
        return version(coordinator.get(path));
    }

    private static String version(Answer page) {
        Matcher version = VERSION.matcher(page.text());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private String lastAudit() {
        return db.sql("select action from platform.audit order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
