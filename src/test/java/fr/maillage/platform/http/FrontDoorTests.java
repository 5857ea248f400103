package fr.maillage.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The house stands and lets people in. */
@MaillageTest
class FrontDoorTests {

    @LocalServerPort
    int port;

    @Test
    void showsTheFrontPageWithoutScripts() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/");

            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void sendsTheFrontPageInFewRequests() {
        try (Browser reader = Browser.phone(port).open()) {
            Browser.Metered visit = reader.visitMetered("/");

            assertThat(visit.bytes()).isPositive();
            assertThat(visit.requests()).isBetween(1, 6);
            Browser.assertNoAxeViolations(visit.page());
        }
    }
}
