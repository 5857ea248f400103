package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.accounts.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pictures of README.md, from the demo territory on a Tuesday morning, so that taking them again gives the same ones.
 * Run by {@code bin/screenshots}; no part of the test suite, which its name keeps it out of.
 */
@MaillageTest
class TakeScreenshots {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final long MOST_BYTES = 250_000;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onATuesdayMorning() {
        clock.setInFrance("2026-11-24T10:30");
    }

    @Test
    void ofTheList() throws Exception {
        take("/lieux?q=declarer+mes+impot&ou=Chazemont", "liste.png");
    }

    @Test
    void ofASheet() throws Exception {
        try (Browser reader = Browser.desktop(port).withoutScripts().open()) {
            Page list = reader.visit("/lieux?q=declarer+mes+impot&ou=Chazemont");
            String first = list.locator("li.row:has(a.tel) h2 a").first().getAttribute("href");
            take(first, "fiche.png");
        }
    }

    @Test
    void ofTheHoursOfAPlaceAsTheClerkCorrectsThem() throws Exception {
        try (Browser clerk =
                Browser.desktop(port).size(1180, 980).withoutScripts().open()) {
            Page list = Staff.signIn(clerk, Role.CLERK, "/gestion/lieux");
            list.locator("main table a", new Page.LocatorOptions().setHasText("France services Valbrune"))
                    .first()
                    .click();
            list.waitForLoadState();
            save(clerk.visit(URI.create(list.url()).getPath() + "/horaires"), "horaires.png");
        }
    }

    @Test
    void ofTheHomeOfTheCoordinator() throws Exception {
        try (Browser coordinator =
                Browser.desktop(port).size(1180, 980).withoutScripts().open()) {
            save(Staff.signIn(coordinator, Role.COORDINATOR, "/gestion"), "gestion.png");
        }
    }

    private void take(String path, String name) throws Exception {
        try (Browser reader =
                Browser.desktop(port).size(1180, 980).withoutScripts().open()) {
            save(reader.visit(path), name);
        }
    }

    private static void save(Page page, String name) throws Exception {
        Path file = Files.createDirectories(FOLDER).resolve(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as("bytes of %s", file).isLessThan(MOST_BYTES);
    }
}
