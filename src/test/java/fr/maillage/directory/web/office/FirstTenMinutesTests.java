package fr.maillage.directory.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first ten minutes of those who have just been let in, on a phone without scripts. */
@MaillageTest
class FirstTenMinutesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    private PlacesDesk desk;

    @BeforeEach
    void bringAPlaceThatAReaderReports() {
        desk = new PlacesDesk(db, importPlaces);
        desk.leaveNothing();
        desk.bring("0261910040", "Mo-Fr 09:00-12:00");
        Http.on(port)
                .post(
                        publicUrl() + "/signalement",
                        Map.of("sujet", "hours", "message", "Fermé le lundi, ouvert le samedi matin."));
    }

    @AfterEach
    void leaveNothing() {
        desk.leaveNothing();
    }

    private String publicUrl() {
        return "/lieux/" + desk.one("slug") + "-" + desk.code();
    }

    private static String words(Page page, String selector) {
        return page.locator(selector).textContent().replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void aClerkCorrectsHoursThatAReaderReported() {
        try (Browser clerk = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(clerk, Role.CLERK, "/gestion");
            page.getByText("Atelier d’essai, Valbrune").first().click();
            assertThat(page.locator("blockquote").textContent()).contains("Fermé le lundi");
            page.getByText("Corriger : Horaires").click();
            page.fill("[name=lun-de-1]", "");
            page.fill("[name=lun-a-1]", "");
            page.fill("[name=sam-de-1]", "9h");
            page.fill("[name=sam-a-1]", "11h30");
            page.locator(".week ~ .sending button[value=apercu]").click();
            assertThat(page.locator(".difference").textContent()).contains("Horaires");
            assertThat(words(page, ".previewed .hours")).contains("11 h 30");
            page.locator("button[value=publier]").click();
            page.waitForURL("**?fait=publie");
            assertThat(page.locator(".done").textContent()).contains("C’est publié");
            page.getByText("Traiter ce signalement").click();
            page.getByText("C’est corrigé : classer").click();
            assertThat(page.locator(".done").textContent()).contains("classé");

            Page seen = clerk.visit(publicUrl());
            assertThat(words(seen, ".hours")).contains("9 h – 11 h 30");
            assertThat(desk.one("hours")).isEqualTo("Tu-Fr 09:00-12:00; Sa 09:00-11:30");
        }
    }

    @Test
    void anAnimatorSaysWhatTheHelpIsAndThatTheRestIsRight() {
        try (Browser animator = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(animator, Role.ANIMATOR, "/gestion/lieux");
            page.fill("#q", "atelier d essai");
            page.locator(".narrow button").click();
            page.locator("tbody a").first().click();
            page.locator("#aide a").click();
            page.getByText("Recherche d’emploi").click();
            page.locator("button[value=publier]").first().click();
            page.waitForURL("**?fait=publie");
            assertThat(page.locator("#historique").textContent()).contains("Bastien Corlouër", "Recherche d’emploi");
            page.getByText("J’ai vérifié : tout est juste").click();
            page.getByText("Oui, tout est juste").click();
            page.waitForURL("**?fait=verifier*");
            assertThat(desk.one("services")).contains("JOB_SEARCH");
        }
    }
}
