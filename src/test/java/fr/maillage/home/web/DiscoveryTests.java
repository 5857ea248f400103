package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What search engines, bookmarks and messages that quote a page make of the site. */
@MaillageTest
class DiscoveryTests {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void keepsADemonstrationOutOfSearchEngines() {
        Http.Answer robots = Http.on(port).get("/robots.txt");

        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.text()).contains("User-agent: *").contains("Disallow: /");
    }

    @Test
    void mapsEveryPlaceAndCommune() throws Exception {
        Http http = Http.on(port);
        Http.Answer answer = http.get("/sitemap.xml");
        assertThat(answer.header("Content-Type")).contains("xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList found = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.text())))
                .getElementsByTagNameNS(SITEMAPS, "loc");
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element loc = (Element) found.item(i);
            assertThat(loc.getTextContent()).startsWith("http://localhost:" + port + "/");
            paths.add(URI.create(loc.getTextContent()).getRawPath());
        }
        assertThat(paths)
                .doesNotHaveDuplicates()
                .contains("/", "/communes", "/communes/99007", new PublicPages(db).sheetOf("France services Valbrune"));
        long places = db.sql("select count(*) from directory.place where gone_at is null")
                .query(Long.class)
                .single();
        assertThat(paths.stream().filter(path -> path.startsWith("/lieux/"))).hasSize((int) places);
        for (int i = 0; i < paths.size(); i += 9) {
            assertThat(http.head(paths.get(i)).status()).as(paths.get(i)).isEqualTo(200);
        }
    }

    @Test
    void namesOneAddressAPage() {
        try (Browser reader = Browser.desktop(port).withoutScripts().open()) {
            String base = "http://localhost:" + port;
            String sheet = new PublicPages(db).sheetOf("France services Valbrune");
            for (List<String> pair : List.of(
                    List.of("/?lang=fr", "/"),
                    List.of("/lieux?q=caf&ou=Chazemont&carte=46,3,1&lang=fr", "/lieux?q=caf&ou=Chazemont"),
                    List.of(sheet + "?ou=99007", sheet),
                    List.of("/communes/99007?x=1", "/communes/99007"))) {
                Page page = reader.visit(pair.getFirst());

                assertThat(page.locator("link[rel=canonical]").getAttribute("href"))
                        .as(pair.getFirst())
                        .isEqualTo(base + pair.getLast());
                assertThat(meta(page, "og:url")).isEqualTo(base + pair.getLast());
                assertThat(page.title()).startsWith(meta(page, "og:title"));
                assertThat(meta(page, "og:site_name")).isEqualTo("Pays de Lorande");
                assertThat(meta(page, "og:description")).isNotBlank();
                assertThat(page.locator("meta[name=description]").getAttribute("content"))
                        .isNotBlank();
            }
        }
    }

    @Test
    void hasAnIconWhereBrowsersLook() {
        Http http = Http.on(port);
        assertThat(http.get("/favicon.svg").header("Content-Type")).startsWith("image/svg+xml");
        Http.Answer pixels = http.get("/favicon.ico");
        assertThat(pixels.status()).isEqualTo(200);
        assertThat(pixels.header("Content-Type")).startsWith("image/");
        assertThat(pixels.header("Cache-Control")).contains("max-age");
    }

    private static String meta(Page page, String property) {
        return page.locator("meta[property='" + property + "']").getAttribute("content");
    }
}
