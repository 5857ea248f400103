package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A look that finds nothing is worth something only if it finds what is there. */
@MaillageTest
class AxeTests {

    @LocalServerPort
    int port;

    @Test
    void findsWhatIsWrongWithAPage() {
        try (Browser reader = Browser.phone(port).open()) {
            Page page = reader.visit("/");
            page.evaluate("() => { document.querySelector('main').innerHTML = '<img src=\"/favicon.svg\"><input>' }");

            assertThat(Axe.violations(page, List.of()))
                    .anyMatch(found -> found.startsWith("image-alt"))
                    .anyMatch(found -> found.startsWith("label"));
            assertThat(Axe.violations(page, List.of("image-alt"))).hasSize(1);
        }
    }
}
