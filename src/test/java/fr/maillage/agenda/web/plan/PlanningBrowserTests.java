package fr.maillage.agenda.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning with a telephone, scripts off. */
@MaillageTest
class PlanningBrowserTests {

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    @Test
    void aSessionIsPlannedMovedAndCalledOffOnATelephoneWithoutScripts() {
        String activity = new PlanCast(db).activity(Staff.as(Role.COORDINATOR, port), "Téléphoner gratuitement");
        try (Browser browser = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(
                    browser,
                    Role.COORDINATOR,
                    "/gestion/agenda/seances/nouvelle?activite=" + activity + "&jour=2033-03-15");

            page.fill("#debut", "14:00");
            page.fill("#cherche", "france services valbrune");
            page.click("button[value=chercher]");
            page.locator("label.box", new Page.LocatorOptions().setHasText("France services Valbrune"))
                    .first()
                    .click();
            page.click("button[value=publier]:not(.vh)");
            assertThat(page.locator("main").innerText())
                    .contains("La séance est publiée.")
                    .contains("mardi\u00a015\u00a0mars\u00a02033, de 14\u00a0h à 16\u00a0h");

            page.click("a[href$=deplacement]");
            page.fill("#jour", "2033-03-16");
            page.fill("#motif", "Salle en travaux");
            page.click("button[value=deplacer]:not(.vh)");
            assertThat(page.locator("main").innerText())
                    .contains("La séance est déplacée.")
                    .contains("Salle en travaux");

            page.click("a[href$=annulation]");
            page.fill("#motif", "Animatrice malade");
            page.click("button.danger");
            assertThat(page.locator("main").innerText())
                    .contains("La séance est annulée.")
                    .contains("Animatrice malade");

            page.navigate("http://localhost:" + port + "/gestion/agenda?jour=2033-03-16");
            assertThat(page.locator(".item.cancelled").innerText()).contains("Téléphoner gratuitement");
            assertThat(page.locator(".day.bare").first().isVisible())
                    .as("days without anything are not shown on a telephone")
                    .isFalse();
        }
    }
}
