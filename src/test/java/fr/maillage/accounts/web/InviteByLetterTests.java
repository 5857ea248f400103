package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class InviteByLetterTests {

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
    void aPersonWithoutEmailIsInvitedByLetterFromAPhoneWithoutScripts() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(phone, Role.COORDINATOR, "/gestion/personnes/invitation");
            page.fill("#nom", "Essai Sans Courriel");
            page.fill("#rue", "3 rue du Lavoir");
            page.selectOption("#role", "CLERK.COMMUNE");
            page.fill("#ou", "Chazemont");
            page.check("input[name=canal][value=LETTER]");
            page.click("main form button.button:not(.quiet)");

            assertThat(page.locator(".errors").textContent()).contains("code postal et la commune");
            assertThat(page.inputValue("#nom")).isEqualTo("Essai Sans Courriel");
            page.fill("#ville", "99230 Chazemont");
            page.click("main form button.button:not(.quiet)");

            assertThat(page.locator("h1").textContent()).contains("Essai Sans Courriel");
            assertThat(page.locator(".letter").textContent())
                    .contains("3 rue du Lavoir", "/invitation", "agent de commune");
            assertThat(page.locator(".letter .typed").last().textContent()).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        }
    }
}
