package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** When an address leads nowhere, the page says so and helps on; data addresses answer in JSON. */
@MaillageTest
class ErrorPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ProblemScreen problems;

    @Test
    void helpsOnFromAnAddressThatLeadsNowhere() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/tout-a-fait-inconnu");

            assertThat(page.locator("h1").innerText()).isEqualTo("Cette page n’existe pas");
            assertThat(page.locator("main a[href^='tel:']").count()).isPositive();
            page.fill("input[name=q]", "caf");
            page.fill("input[name=ou]", "Chazemont");
            page.locator("form.search button:visible").first().click();
            assertThat(page.locator("h1").innerText()).contains("Chazemont");
        }
    }

    @Test
    void saysTheSameOfWhatIsClosedAndWhatIsNotThere() {
        Http http = Http.on(port);
        for (String path :
                List.of("/inconnu", "/actuator/env", "/error", "/communes/99999", "/communes/xx", "/lieux/a")) {
            Http.Answer answer = http.get(path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Cache-Control")).as(path).startsWith("no-");
            if (!path.startsWith("/actuator")) {
                assertThat(answer.text())
                        .as(path)
                        .contains("Cette page n’existe pas")
                        .contains("noindex");
            }
        }
    }

    @Test
    void answersInJsonWhereDataIsAsked() {
        Http http = Http.on(port);
        for (String path : List.of("/inconnu.json", "/inconnu.geojson")) {
            Http.Answer answer = http.get(path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(path).contains("json");
            assertThat(answer.text()).as(path).contains("\"status\":404");
        }
        assertThat(http.get("/inconnu", "Accept", "application/json").header("Content-Type"))
                .contains("json");
    }

    @Test
    void saysWhichMethodsAreOpen() {
        Http.Answer answer = Http.on(port).post("/lieux", java.util.Map.of("a", "b"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.text()).contains("Cette page ne peut pas être ouverte ainsi");
    }

    @Test
    void saysSorryWhenSomethingBreaks() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/lieux");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        MockHttpServletResponse response = new MockHttpServletResponse();
        problems.show(500, "/lieux", request, response);

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString())
                .contains("href=\"tel:")
                .contains("action=\"/lieux\"")
                .doesNotContain("Exception");
    }
}
