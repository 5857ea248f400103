package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places on other people’s sites. */
@MaillageTest
class EmbedTests {

    private static final String LIST = "/integration/liste";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void onlyTheListMayBeShownInAFrame() {
        Answer list = Http.on(port).get(LIST + "?commune=99007");
        assertThat(list.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .contains("default-src 'none'");
        assertThat(list.header("X-Frame-Options")).isEmpty();
        assertThat(Http.on(port).get(LIST + "?commune=99007").header("X-Frame-Options"))
                .isEmpty();

        for (String path : new PublicPages(db).list()) {
            if (!path.startsWith(LIST) && !path.startsWith("/integration/agenda")) {
                Answer other = Http.on(port).get(path);
                assertThat(other.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
                assertThat(other.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            }
        }
        for (String near : List.of(LIST + "/", "/integration/liste2", "/integration/autre", "/INTEGRATION/LISTE")) {
            assertThat(Http.on(port).get(near).header("X-Frame-Options"))
                    .as(near)
                    .isEqualTo("DENY");
        }
        assertThat(Http.on(port).get("/integration").header("Content-Security-Policy"))
                .contains("frame-src 'self'");
        assertThat(Http.on(port).get("/donnees").header("Content-Security-Policy"))
                .doesNotContain("frame-src");
    }

    @Test
    void theListSetsNoCookieAndTracksNobody() {
        for (String query : List.of("", "?lang=en", "?commune=99007&lang=en")) {
            Answer list = Http.on(port).get(LIST + query);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.header("Set-Cookie")).as(query).isEmpty();
            assertThat(list.text()).doesNotContain("<script");
        }
        assertThat(Http.on(port).get(LIST + "?lang=en").text()).contains("lang=\"en\"", "See all places");
    }

    @Test
    void showsTheNearestPlacesAndLeadsToTheSite() {
        String html = Http.on(port).get(LIST + "?commune=99007&nombre=5").text();

        assertThat(html.split("<li>", -1)).hasSize(6);
        assertThat(html).contains("target=\"_top\"", "http://localhost:" + port + "/lieux/");
        assertThat(html).doesNotContain("<a href=\"/");
        String organisation = db.sql("""
                        select o.id::text from directory.organisation o
                        join directory.place p on p.organisation_id = o.id and p.gone_at is null
                        group by 1 order by count(*) desc, 1 limit 1
                        """).query(String.class).single();
        int places = db.sql("select count(*) from directory.place where gone_at is null and organisation_id = ?::uuid")
                .param(organisation)
                .query(Integer.class)
                .single();
        assertThat(Http.on(port)
                        .get(LIST + "?nombre=30&organisation=" + organisation)
                        .text()
                        .split("<li>", -1))
                .hasSize(Math.min(places, 30) + 1);
    }

    @Test
    void wildAddressesAreAnswered() {
        for (String query : List.of(
                "?commune=xx",
                "?service=%00",
                "?organisation=zz",
                "?nombre=-4",
                "?nombre=99999999999",
                "?commune=%3Cb%3E")) {
            assertThat(Http.on(port).get(LIST + query).status()).as(query).isEqualTo(200);
            assertThat(Http.on(port).get("/integration" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void aWebTeamGetsItsSnippetWithoutScripts() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/integration");
            page.locator("select[name=commune]").selectOption("99007");
            page.locator("select[name=service]").selectOption("demarches");
            page.locator("main form button").click();

            String frame = page.locator("textarea").first().inputValue();
            assertThat(frame).startsWith("<iframe src=\"http").contains("commune=99007&amp;service=demarches");
            String links = page.locator("textarea").nth(1).inputValue();
            assertThat(links).contains("<ul>", "<a href=\"http");
            assertThat(page.frameLocator("iframe.preview").locator("li").first().innerText())
                    .isNotBlank();
        }
    }
}
