package fr.maillage.office.web;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.StaffPages;
import fr.maillage.accounts.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the back office can be used by everyone: axe finds nothing, nothing sticks out of a phone's screen. */
@MaillageTest
class StaffPagesAccessibilityTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void noAxeViolationAtADesk() {
        try (Browser browser = Browser.desktop(port).open()) {
            check(browser, false);
        }
    }

    @Test
    void noAxeViolationOnADarkPhone() {
        try (Browser browser = Browser.phone(port).dark().open()) {
            check(browser, true);
        }
    }

    private void check(Browser browser, boolean narrow) {
        Staff.signIn(browser, Role.COORDINATOR, "/gestion").close();
        for (String path : new StaffPages(db).list()) {
            try (Page page = browser.visit(path)) {
                Browser.assertNoAxeViolations(page);
                if (narrow) {
                    Object wide = page.evaluate("document.documentElement.scrollWidth");
                    Assertions.assertThat(((Number) wide).intValue())
                            .as("width of %s on a phone", path)
                            .isLessThanOrEqualTo(390);
                }
            }
        }
    }
}
