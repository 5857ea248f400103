package fr.maillage.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map as a reader meets it, drawn and interactive. */
@MaillageTest
class MapPagesTests {

    private static final String AROUND_VALBRUNE = "/carte/contours.json?bbox=2.7,46.1,3.0,46.3";

    @LocalServerPort
    int port;

    @Test
    void movesWithoutAScript() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/lieux?ou=Valbrune");
            assertThat(page.locator("svg.drawn .map-marker").count()).isPositive();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Carte interactive"))
                            .count())
                    .isZero();
            String before = page.locator("svg.drawn").getAttribute("data-bounds");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir plus large"))
                    .click();
            assertThat(page.locator("svg.drawn").getAttribute("data-bounds")).isNotEqualTo(before);
        }
    }

    @Test
    void startsTheInteractiveMapOnAClickAndNotBefore() {
        try (Browser reader = Browser.phone(port).open()) {
            Browser.Metered visit = reader.visitMetered("/lieux?ou=Valbrune");
            assertThat(visit.urls()).noneMatch(url -> url.contains("leaflet") || url.contains("territory/web"));
            Page page = visit.page();
            List<String> trouble = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    trouble.add(message.text());
                }
            });
            page.onPageError(trouble::add);
            page.onRequest(request -> asked.add(request.url()));
            int places = page.locator("ol.rows > li").count();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Carte interactive"))
                    .click();
            page.locator(".live .map-road").first().waitFor();
            assertThat(page.locator(".live .pin a").count()).isEqualTo(places);
            assertThat(asked).hasSizeLessThanOrEqualTo(15).allMatch(url -> url.startsWith("http://localhost:" + port));
            assertThat(trouble).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Carte dessinée"))
                    .click();
            page.locator("svg.drawn").waitFor();
            assertThat(page.locator(".live").isVisible()).isFalse();
        }
    }

    @Test
    void pleasesAxeDrawnAndInteractive() {
        try (Browser reader = Browser.desktop(port).open()) {
            Page page = reader.visit("/lieux?ou=Valbrune");
            Browser.assertNoAxeViolations(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Carte interactive"))
                    .click();
            page.locator(".live .map-road").first().waitFor();
            Browser.assertNoAxeViolations(page);
        }
    }

    @Test
    void givesTheLandAsGeoJsonOnce() throws Exception {
        HttpResponse<String> first = get(AROUND_VALBRUNE, "X-None", "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(first.body())
                .startsWith("{\"type\":\"FeatureCollection\",\"bbox\":[")
                .contains("map-river");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(AROUND_VALBRUNE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(AROUND_VALBRUNE, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?bbox=",
                "?bbox=1,2,3",
                "?bbox=NaN,1,2,3",
                "?bbox=1e999,0,0,0",
                "?bbox=0,91,0,92",
                "?bbox=%3Cb%3E"
            })
    void refusesWhatIsNotARectangle(String query) throws Exception {
        assertThat(get("/carte/contours.json" + query, "X-None", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksNobodyForTilesUnlessTold() throws Exception {
        assertThat(get("/carte/fond.json", "X-None", "").body()).contains("\"url\":\"\"");
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
