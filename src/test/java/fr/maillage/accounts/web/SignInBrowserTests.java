package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.Newcomers.Newcomer;
import fr.maillage.SentMail;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invited.Invitation;
import fr.maillage.accounts.app.SecondFactors;
import fr.maillage.accounts.domain.Totp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways in as people go them: on a phone, without scripts; every page is looked at by axe. */
@MaillageTest
class SignInBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SecondFactors factors;

    @Autowired
    SentMail mail;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void forgetTries() {
        db.sql("delete from accounts.failed_attempt").update();
    }

    @Test
    void aVolunteerComesInWithTheCodeOfALetterOnAPhoneWithoutScripts() {
        Invitation invitation = newcomers.invited(Newcomers.email(), Role.HELPER, Channel.LETTER);
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = phone.visit("/connexion");
            fits(page);
            page.locator("main a[href='/invitation']").click();
            fits(page);
            page.getByLabel("Code de la lettre").fill("aaaa aaaa aaaa aaaa");
            press(page, "Continuer");
            fits(page);
            assertThat(page.locator("main").innerText()).contains("Comparez-le à la lettre");
            page.getByLabel("Code de la lettre")
                    .fill(String.valueOf(invitation.code()).toUpperCase(Locale.ROOT));
            press(page, "Continuer");
            fits(page);
            assertThat(page.locator("main").innerText()).contains("comme aidant");
            press(page, "Entrer");
            assertThat(page.url()).endsWith("/gestion");
            page.navigate("http://localhost:" + port + "/gestion/compte");
            fits(page);
        }
    }

    @Test
    void aVolunteerComesInWithALinkOnAPhoneWithoutScripts() {
        Newcomer helper = newcomers.with(Role.HELPER);
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = phone.visit("/gestion/compte");
            assertThat(page.url()).contains("/connexion?retour=");
            page.locator("#adresse").fill(helper.email());
            press(page, "Recevoir un lien");
            fits(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Regardez votre boîte de réception");
            page.navigate(mail.to(helper.email()).getLast().url());
            fits(page);
            press(page, "Entrer");
            assertThat(page.url()).endsWith("/gestion/compte");
            page.navigate(mail.to(helper.email()).getLast().url());
            fits(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Ce lien ne sert plus");
        }
    }

    @Test
    void aTechnicianSetsUpTheCodeOnAPhoneWithoutScripts() {
        Newcomer technician = newcomers.with(Role.TECHNICIAN);
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = phone.visit("/connexion");
            page.locator("#identifiant").fill(technician.email());
            page.locator("#mot-de-passe").fill("ce n’est pas celui-là");
            page.locator("main form:has(#mot-de-passe) button[class*=secondary]")
                    .click();
            fits(page);
            assertThat(page.locator(".errors").innerText()).contains("L’adresse ou le mot de passe ne va pas");
            page.locator("#mot-de-passe").fill(Newcomers.PASSWORD);
            page.locator("main form:has(#mot-de-passe) button[class*=secondary]")
                    .click();
            assertThat(page.url()).endsWith("/connexion/code/preparation");
            fits(page);
            page.locator("#code").fill("12");
            press(page, "Continuer");
            fits(page);
            page.locator("#code").fill(Totp.code(factors.begin(technician.id()), Instant.now()));
            press(page, "Continuer");
            fits(page);
            List<String> codes = page.locator(".codes li").allInnerTexts();
            assertThat(codes).hasSize(10);
            page.locator("main a.button").click();
            assertThat(page.url()).endsWith("/gestion");
            page.navigate("http://localhost:" + port + "/gestion/compte");
            fits(page);
            press(page, "Me déconnecter partout");

            page.locator("#identifiant").fill(technician.email());
            page.locator("#mot-de-passe").fill(Newcomers.PASSWORD);
            page.locator("main form:has(#mot-de-passe) button[class*=secondary]")
                    .click();
            assertThat(page.url()).endsWith("/connexion/code");
            fits(page);
            page.getByText("Je n’ai pas mon téléphone").click();
            fits(page);
            page.locator("#code").fill(codes.getLast());
            press(page, "Continuer");
            assertThat(page.url()).endsWith("/gestion");
        }
    }

    @Test
    void theSignInPagesSpeakEnglish() {
        try (Browser desk = Browser.desktop(port).open()) {
            for (String path : List.of("/connexion", "/connexion/lien/envoye", "/connexion/lien/x", "/invitation")) {
                Page page = desk.visit(path + "?lang=en");
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
                assertThat(page.locator("main").innerText())
                        .doesNotContain("Votre")
                        .doesNotContain("vous");
                Browser.assertNoAxeViolations(page);
            }
        }
    }

    @Test
    void aPasswordCanBeShownWithAScriptAndTheButtonIsHiddenWithout() {
        try (Browser desk = Browser.desktop(port).open();
                Browser plain = Browser.desktop(port).withoutScripts().open()) {
            Page page = desk.visit("/connexion");
            page.getByText("Afficher le mot de passe").click();
            assertThat(page.locator("#mot-de-passe").getAttribute("type")).isEqualTo("text");
            page.getByText("Cacher le mot de passe").click();
            assertThat(page.locator("#mot-de-passe").getAttribute("type")).isEqualTo("password");
            assertThat(plain.visit("/connexion")
                            .getByText("Afficher le mot de passe")
                            .isVisible())
                    .isFalse();
        }
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    /** Nothing sticks out of the screen. */
    private static void fits(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(390);
    }
}
