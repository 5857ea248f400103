package fr.maillage.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.StaffPages;
import fr.maillage.accounts.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The back office with a phone, without scripts, on a slow line: everything is within reach. */
@MaillageTest
class OfficeFrameTests {

    private static final int KB = 1_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void aTechniciansFirstTenMinutes() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(phone, Role.TECHNICIAN, "/gestion");
            assertThat(page.locator("h1").textContent()).isEqualTo("Bonjour Karim Belvezet");

            page.locator(".menu").click();
            page.locator("#menu").getByRole(AriaRole.LINK, named("État")).click();
            assertThat(page.locator("main").textContent())
                    .contains("version de PostgreSQL", "Place sur le disque", "Dernière sauvegarde")
                    .contains("Effacer de l’annuaire ce qui est à échéance");
            assertThat(page.locator("#menu [aria-current=page]").textContent()).isEqualTo("État");

            page.locator("main")
                    .getByRole(AriaRole.LINK, named("Lire le journal"))
                    .click();
            assertThat(page.locator("tbody tr").first().textContent()).contains("Karim Belvezet");
        }
    }

    @Test
    void aCoordinatorChangesTheColourWithoutAnyScript() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(phone, Role.COORDINATOR, "/gestion");
            page.locator(".menu").click();
            page.locator("#menu").getByRole(AriaRole.LINK, named("Territoire")).click();
            page.locator(".tabs").getByRole(AriaRole.LINK, named("Couleur")).click();
            page.getByLabel("Une autre couleur").check();
            page.locator("#code").fill("#f2a900");
            button(page, "Voir l’effet");
            assertThat(page.locator(".errors").textContent()).contains("ne se lit pas assez");
            button(page, "Prendre");
            assertThat(page.locator(".samples svg").count()).isEqualTo(2);
            button(page, "Publier");
            assertThat(page.locator(".done").textContent()).contains("C’est publié.");
            Object link = page.evaluate("getComputedStyle(document.querySelector('main a')).color");
            assertThat(link).isEqualTo("rgb(139, 97, 0)");
            Browser.assertNoAxeViolations(page);

            page.getByLabel("Vert sapin").check();
            button(page, "Voir l’effet");
            button(page, "Publier");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('main a')).color"))
                    .isEqualTo("rgb(31, 77, 58)");
        }
    }

    @Test
    void searchIsOnEveryPageAndFindsPagesToo() {
        try (Browser desk = Browser.desktop(port).withoutScripts().open()) {
            Page page = Staff.signIn(desk, Role.COORDINATOR, "/gestion");
            page.locator("#recherche").fill("terr");
            page.locator("#recherche").press("Enter");
            assertThat(page.locator("h1").textContent()).contains("terr");
            page.locator(".found").getByRole(AriaRole.LINK, named("Territoire")).click();
            assertThat(page.url()).endsWith("/gestion/territoire");
        }
    }

    @Test
    void theMenuKeepsItsOrderOnEveryPageAndShowsUnderWhichHeadingOneIs() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(phone, Role.COORDINATOR, "/gestion");
            List<String> home = page.locator("#menu a").allTextContents();
            assertThat(page.locator("#menu .kind").allTextContents())
                    .containsExactly(
                            "Annuaire des lieux",
                            "Séances et inscriptions",
                            "Besoins et tournées",
                            "Suivi",
                            "Personnes et messages",
                            "Réglages",
                            "Odile Fontaubert");
            assertThat(page.locator("#menu .kind.here").count()).isZero();

            page.locator(".menu").click();
            page.locator("#menu")
                    .getByRole(AriaRole.LIST, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Suivi"))
                    .getByRole(AriaRole.LINK, named("Observatoire"))
                    .click();

            assertThat(page.url()).endsWith("/gestion/observatoire");
            assertThat(page.locator("#menu a").allTextContents()).isEqualTo(home);
            assertThat(page.locator("#menu .kind.here").textContent()).isEqualTo("Suivi");
            assertThat(page.locator("#menu [aria-current=page]").textContent()).isEqualTo("Observatoire");
        }
    }

    @Test
    void aHeadingWithNothingToOpenUnderItIsNotShown() {
        String page = Staff.as(Role.TECHNICIAN, port).get("/gestion").text();

        assertThat(page).contains("id=\"menu-places\"", "id=\"menu-people\"", "id=\"menu-settings\"");
        assertThat(page)
                .doesNotContain(
                        "id=\"menu-agenda\"", "id=\"menu-needs\"", "id=\"menu-follow-up\"", "<ul role=\"list\"></ul>");
    }

    @Test
    void theSearchFindsNothingThatOneMayNotOpen() {
        Staff clerk = Staff.as(Role.CLERK, port);

        assertThat(clerk.get("/gestion/recherche?q=journal").text()).contains("Rien ne correspond");
        assertThat(clerk.get("/gestion/recherche?q=%3Cscript%3E").text()).doesNotContain("<script>");
        assertThat(clerk.get("/gestion/recherche?q=a").text()).contains("au moins deux lettres");
        assertThat(clerk.get("/gestion").text()).doesNotContain("/gestion/journal");
    }

    @Test
    void everyPageIsLight() {
        try (Browser phone = Browser.phone(port).open()) {
            Staff.signIn(phone, Role.COORDINATOR, "/gestion").close();
            for (String path : new StaffPages(db).list()) {
                Browser.Metered visit = phone.visitMetered(path);
                System.out.printf("%-60s %6d bytes, %d requests%n", path, visit.bytes(), visit.requests());
                assertThat(visit.bytes()).as(path).isLessThanOrEqualTo(60 * KB);
                assertThat(visit.requests()).as(path).isLessThanOrEqualTo(8);
                visit.page().close();
            }
        }
    }

    private static void button(Page page, String words) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName(Pattern.compile("^" + words)))
                .click();
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions named(String words) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(Pattern.compile("^" + words));
    }
}
