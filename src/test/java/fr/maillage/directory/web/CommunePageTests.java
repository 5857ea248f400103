package fr.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.QrReading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A commune's page: the nearest help of each kind, made to be printed and pinned up at the town hall. */
@MaillageTest
class CommunePageTests {

    @LocalServerPort
    int port;

    @Test
    void leadsFromTheListOfCommunesToTheNearestHelp() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/");
            page.locator("main a[href='/communes']").click();
            assertThat(page.locator(".letters a").count()).isEqualTo(41);
            page.locator(".letters a", new Page.LocatorOptions().setHasText("Brameloup"))
                    .click();

            assertThat(page.locator("h1").innerText()).contains("Brameloup");
            Locator kinds = page.locator(".kinds section");
            assertThat(kinds.count()).isBetween(7, 9);
            for (Locator kind : kinds.all()) {
                assertThat(kind.locator("li.row").count()).isBetween(1, 2);
                assertThat(kind.locator(".at > span").first().innerText().replace('\u00a0', ' '))
                        .matches(".*, à \\d+ k?m");
            }
            kinds.first().locator("> p a").click();
            assertThat(page.url()).contains("service=demarches").contains("ou=99004");
            assertThat(page.locator("h1").innerText()).contains("Brameloup");
        }
    }

    @Test
    void filesOeAndAccentsUnderTheirLetter() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/communes");

            assertThat(page.locator(".letters section", new Page.LocatorOptions().setHasText("Œillanges"))
                            .locator("h2")
                            .innerText())
                    .isEqualTo("O");
        }
    }

    @Test
    void knowsNothingOfOtherCodes() {
        for (String code : List.of("00000", "99999", "abc", "9900", "2A004", "99007x", "1A001", "3B123")) {
            assertThat(Http.on(port).get("/communes/" + code).status()).as(code).isEqualTo(404);
        }
    }

    @Test
    void goesOnPaperWithItsCode() {
        try (Browser reader = Browser.desktop(port).open()) {
            Page page = reader.visit("/communes/99007");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".top").isVisible()).isFalse();
            assertThat(page.locator(".printhead").innerText()).contains("localhost:" + port + "/communes/99007");
            assertThat(QrReading.of(page.locator("svg.qr").screenshot()))
                    .isEqualTo("http://localhost:" + port + "/communes/99007");
        }
    }
}
