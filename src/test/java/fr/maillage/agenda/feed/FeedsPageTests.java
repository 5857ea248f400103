package fr.maillage.agenda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people follow the agenda elsewhere. */
@MaillageTest
class FeedsPageTests {

    private static final String LIST = "/integration/agenda";

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void aResidentChoosesAndGetsAnAddressThatWorks() {
        clock.setInFrance("2039-02-01T10:00");
        Session session = planned.workshop("Suivre (page des flux)", Instant.parse("2039-02-10T08:00:00Z"), 5);
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/agenda/flux");
            page.locator("select[name=commune]").selectOption("99039");
            page.locator("select[name=type]").selectOption("atelier");
            page.locator("main form button").click();

            String address = page.locator("#adresse").inputValue();
            assertThat(address).endsWith("/agenda.ics?commune=99039&type=atelier");
            assertThat(page.locator("a[href^=webcal]").getAttribute("href"))
                    .isEqualTo(address.replaceFirst("https?", "webcal"));
            assertThat(Http.on(port)
                            .get(address.substring(address.indexOf("/agenda")))
                            .text())
                    .contains(session.code());
            String frame = page.locator("textarea").nth(1).inputValue();
            assertThat(frame).startsWith("<iframe src=\"http").contains("commune=99039&amp;type=atelier");
        }
    }

    @Test
    void theListMayBeShownElsewhereAndTracksNobody() {
        clock.setInFrance("2039-03-01T10:00");
        Session session = planned.workshop("Ailleurs & <ici> (liste)", Instant.parse("2039-03-02T08:00:00Z"), 5);
        Session off = planned.event("Annulée (liste)", Instant.parse("2039-03-02T09:00:00Z"));
        db.sql("update agenda.session set state = 'CANCELLED' where id = ?")
                .param(off.id().value())
                .update();

        Answer list = Http.on(port).get(LIST + "?commune=99039&nombre=2");

        assertThat(list.header("Content-Security-Policy")).contains("frame-ancestors *", "default-src 'none'");
        assertThat(list.header("X-Frame-Options")).isEmpty();
        assertThat(list.header("Set-Cookie")).isEmpty();
        assertThat(list.text())
                .contains(
                        "Ailleurs &amp; &lt;ici&gt; (liste)",
                        "mercredi\u00a02\u00a0mars\u00a02039, de 9\u00a0h",
                        "Il reste 5 places",
                        "Annulée",
                        "http://localhost:" + port + session.path())
                .doesNotContain("<script", "<a href=\"/");
        assertThat(list.text().split("<li>", -1)).hasSize(3);
        assertThat(Http.on(port).get("/agenda/flux").header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(Http.on(port).get(LIST + "?lang=en").text()).contains("lang=\"en\"", "See the whole agenda");
    }

    @Test
    void whoeverLeadsSessionsMakesAndDropsTheirOwnAddress() {
        String path = "/gestion/agenda/flux/mes-seances";
        Staff animator = Staff.as(Role.ANIMATOR, port);
        assertThat(animator.get(path).text()).contains("Faire mon adresse");

        animator.post(path, Map.of("quoi", "faire"));
        String html = animator.get(path).text();
        String address = html.replaceAll("(?s).*(/agenda\\.ics\\?animateur=[a-z0-9]+).*", "$1");
        assertThat(Http.on(port).get(address).status()).isEqualTo(200);

        animator.post(path, Map.of("quoi", "supprimer"));
        assertThat(Http.on(port).get(address).status()).isEqualTo(404);
    }

    @Test
    void wildAddressesAreAnswered() {
        for (String query : List.of(
                "?commune=xx",
                "?theme=%00",
                "?lieu=zz",
                "?type=%3Cb%3E",
                "?nombre=-4",
                "?nombre=99999999999",
                "?animateur=1")) {
            assertThat(Http.on(port).get(LIST + query).status()).as(query).isEqualTo(200);
            assertThat(Http.on(port).get("/agenda/flux" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }
}
