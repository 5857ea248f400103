package fr.maillage.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Guest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident on a phone whose browser runs no script, without e-mail and without account. */
@MaillageTest
class SignUpWalkTests {

    private static final String GOOD = "C’est noté\u00a0: la place est gardée";
    private static final Instant DAY = Instant.parse("2040-05-16T12:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    Agenda agenda;

    @Autowired
    RegisterForSession register;

    Browser reader;

    @BeforeEach
    void open() {
        reader = Browser.phone(port).withoutScripts().open();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void signsUpWithoutEmailAndCancelsWithTheCode() {
        Session session = planned.workshop("Marcher sans e-mail", DAY, 3);

        Page page = signUp(session, "Solange Pradeix", null);
        assertThat(page.locator("h1").innerText()).isEqualTo(GOOD);
        assertThat(page.locator("main").innerText())
                .contains(
                        "Solange Pradeix",
                        "16",
                        "Salle des fêtes, 2 place du Marché, Valbrune",
                        "appelez avant de venir");
        assertThat(page.url()).doesNotContain("olange").doesNotContain("radeix");
        String code = page.locator(".code span").first().innerText();
        assertThat(code).matches("[A-Z0-9]{3}\u00a0[A-Z0-9]{3}");
        assertThat(left(session)).isEqualTo(2);

        page = reader.visit("/inscriptions");
        page.fill("#code", code.replace("\u00a0", "-").toLowerCase(java.util.Locale.ROOT));
        page.fill("#nom", "PRADEIX, solange");
        page.click("main button");
        page.click("summary");
        page.click("text=Annuler mon inscription");

        assertThat(page.locator("h1").innerText()).isEqualTo("Cette inscription est annulée");
        assertThat(left(session)).isEqualTo(3);
    }

    @Test
    void takesTheFreedSeatFromTheWaitingList() {
        Session session = planned.workshop("Marcher en attente", DAY, 1);
        Page seated = signUp(session, "Anne Vernet", "01 99 00 12 34");

        Page page = reader.visit("/seances/" + session.code() + "/inscription");
        assertThat(page.locator("main").innerText()).contains("Cette séance est complète", "liste d’attente");
        Page waiting = signUp(session, "Paul Roche", "06 39 98 00 31");
        assertThat(waiting.locator("h1").innerText()).isEqualTo("C’est noté en liste d’attente");
        assertThat(waiting.locator("main").innerText()).contains("Personne n’attend avant vous.");

        seated.click("summary");
        seated.click("text=Annuler mon inscription");
        waiting.reload();
        assertThat(waiting.locator("h1").innerText()).isEqualTo("Une place s’est libérée");
        waiting.click("text=Prendre la place");

        assertThat(waiting.locator("h1").innerText()).isEqualTo(GOOD);
        assertThat(left(session)).isZero();
    }

    @Test
    void goesBackChangesAndComesOnWithoutLosingAnything() {
        Session session = planned.workshop("Changer d’avis", DAY, 3);
        Page page = who(session, "Lise Aubert", null);
        page.check("[value=proche]");
        page.fill("#beneficiaire", "Marthe Aubert");
        page.click("text=Continuer");
        page.check("[value=step_free]");
        page.click("text=Revenir en arrière");
        assertThat(page.inputValue("#beneficiaire")).isEqualTo("Marthe Aubert");
        page.click("text=Continuer");
        assertThat(page.isChecked("[value=step_free]")).isTrue();
        page.click("text=Continuer");
        page.click("button:has-text('Modifier') >> nth=0");
        assertThat(page.inputValue("#nom")).isEqualTo("Lise Aubert");
        page.fill("#nom", "Lison Aubert");
        page.click("text=Continuer");

        assertThat(page.locator("h1").innerText()).isEqualTo("Vérifiez vos réponses");
        assertThat(page.locator("main").innerText()).contains("Lison Aubert", "Marthe Aubert", "fauteuil");
        page.click("text=Confirmer l’inscription");
        assertThat(page.locator("main").innerText()).contains("Inscription faite par Lison Aubert");
        page.reload();
        page.goBack();
        page.click("text=Confirmer l’inscription");
        assertThat(page.locator("h1").innerText()).as("sent twice").isEqualTo(GOOD);
        assertThat(left(session)).isEqualTo(2);
    }

    @Test
    void everyPageIsAccessible() {
        Session session = planned.workshop("Pages accessibles", DAY, 1);
        Session full = planned.workshop("Pages accessibles, complet", DAY, 1);
        register.register(new Wish(full, Guest.self("Anne Vernet", Contact.NONE), null, false));

        Page page = reader.visit("/seances/" + session.code() + "/inscription");
        Browser.assertNoAxeViolations(page);
        page.click("text=Continuer");
        assertThat(page.locator(".errors li").count()).isEqualTo(2);
        Browser.assertNoAxeViolations(page);
        page = who(session, "Anne Vernet", null);
        Browser.assertNoAxeViolations(page);
        page.check("[value=moi]");
        page.click("text=Continuer");
        Browser.assertNoAxeViolations(page);
        page.click("text=Continuer");
        Browser.assertNoAxeViolations(page);
        page.click("text=Confirmer l’inscription");
        Browser.assertNoAxeViolations(page);
        Browser.assertNoAxeViolations(reader.visit("/seances/" + full.code() + "/inscription"));
        page = signUp(full, "Paul Roche", null);
        Browser.assertNoAxeViolations(page);
        page = check(full, "Anne Vernet", null);
        page.click("text=Entrer en liste d’attente");
        assertThat(page.locator("main").innerText()).contains("C’est noté en liste d’attente");
        Browser.assertNoAxeViolations(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private Page who(Session session, String name, String phone) {
        Page page = reader.visit("/seances/" + session.code() + "/inscription");
        page.fill("#nom", name);
        page.check(phone == null ? "[value=rien]" : "[value=telephone]");
        if (phone != null) {
            page.fill("#telephone", phone);
        }
        page.click("text=Continuer");
        return page;
    }

    private Page check(Session session, String name, String phone) {
        Page page = who(session, name, phone);
        page.check("[value=moi]");
        page.click("text=Continuer");
        page.click("text=Continuer");
        return page;
    }

    private Page signUp(Session session, String name, String phone) {
        Page page = check(session, name, phone);
        page.click("main form button.primary");
        return page;
    }

    private int left(Session session) {
        return agenda.findSession(session.code()).orElseThrow().seats().left();
    }
}
