package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of person does in their first ten minutes, in a browser, from the sign-in page on. */
@MaillageTest
class FirstTenMinutesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forgetWhoWasInvited() {
        db.sql("delete from accounts.person where not demo and name like 'Essai %'")
                .update();
    }

    @Test
    void aCoordinatorInvitesAnAnimatorAndSeesWhoCanDoWhat() {
        try (Browser browser = Browser.desktop(port).open()) {
            Page page = Staff.signIn(browser, Role.COORDINATOR, "/gestion");
            page.click("nav a[href='/gestion/personnes']");
            page.click("main a[href='/gestion/personnes/invitation']");
            page.fill("#nom", "Essai Animatrice");
            page.selectOption("#role", "ANIMATOR.ORGANISATION");
            page.fill("#ou", "Commune de Valbrune");
            page.check("input[name=canal][value=CONSOLE]");
            page.click("main form button.button:not(.quiet)");
            assertThat(page.locator(".letter").textContent()).contains("médiateur ou animateur", "Commune de Valbrune");

            page.click("nav a[href='/gestion/roles']");
            assertThat(page.locator("main").textContent()).contains("Essai Animatrice", "Qui peut faire quoi");
            page.click("main a:has-text('Essai Animatrice')");
            assertThat(page.locator("main").textContent()).contains("invitation en attente", "Odile Fontaubert");

            page.click("button:has-text('Retirer')");
            assertThat(page.locator(".done").textContent()).contains("Le rôle est retiré");
            page.selectOption("#role", "HELPER.ORGANISATION");
            page.fill("#ou", "Commune de Valbrune");
            page.click("button:has-text('Donner ce rôle')");
            assertThat(page.locator("main .given").textContent()).contains("aidant", "Commune de Valbrune");
        }
    }
}
