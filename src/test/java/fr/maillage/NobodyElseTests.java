package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import fr.maillage.Browser.Metered;
import fr.maillage.accounts.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No page tells anybody else that it was read, and none leaves anything on the reader’s machine without being asked. */
@MaillageTest
class NobodyElseTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void publicPagesAskNobodyElse() {
        try (Browser browser = Browser.desktop(port).open()) {
            assertThat(foreign(browser, new PublicPages(db).list())).isEmpty();
        }
    }

    @Test
    void staffPagesAskNobodyElse() {
        try (Browser browser = Browser.desktop(port).open()) {
            Staff.signIn(browser, Role.COORDINATOR, "/gestion").close();
            assertThat(foreign(browser, new StaffPages(db).list())).isEmpty();
        }
    }

    @Test
    void readingThePublicSiteLeavesNoCookie() {
        List<String> set = new ArrayList<>();
        for (String path : new PublicPages(db).list()) {
            if (!path.startsWith("/connexion") && !path.startsWith("/invitation")) {
                Http.on(port)
                        .get(path)
                        .headers()
                        .allValues("Set-Cookie")
                        .forEach(cookie -> set.add(path + " " + cookie));
            }
        }
        assertThat(set).isEmpty();
    }

    @Test
    void signingInLeavesTheSessionAndNothingElse() {
        try (Browser browser = Browser.desktop(port).open()) {
            List<Cookie> cookies =
                    Staff.signIn(browser, Role.CLERK, "/gestion").context().cookies();
            assertThat(cookies).hasSize(1);
            Cookie session = cookies.getFirst();
            assertThat(session.name).endsWith("session");
            assertThat(session.httpOnly).isTrue();
            assertThat(session.expires).as("gone with the browser").isEqualTo(-1);
        }
    }

    @Test
    void onlyWhoeverChoosesALanguageGetsItsCookie() {
        assertThat(Http.on(port).get("/?lang=en").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("langue=en;")
                .contains("HttpOnly", "SameSite=Lax");
    }

    private List<String> foreign(Browser browser, List<String> paths) {
        List<String> foreign = new ArrayList<>();
        for (String path : paths) {
            Metered visit = browser.visitMetered(path);
            visit.page().close();
            assertThat(visit.urls()).isNotEmpty();
            visit.urls().stream()
                    .filter(url -> !URI.create(url).getAuthority().equals("localhost:" + port))
                    .forEach(url -> foreign.add(path + " asks " + url));
        }
        return foreign;
    }
}
