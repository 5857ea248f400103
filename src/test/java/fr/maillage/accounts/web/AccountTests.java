package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.Newcomers.Newcomer;
import fr.maillage.SentMail;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.Visitor;
import fr.maillage.accounts.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Mon compte »: what people change themselves, and what happens to their sessions. */
@MaillageTest
class AccountTests {

    private static final String OTHER = "fenêtre bancale au crépuscule";

    @LocalServerPort
    int port;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SentMail mail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void forgetTries() {
        db.sql("delete from accounts.failed_attempt").update();
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndIsTold() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor here = signedIn(clerk);
        Visitor elsewhere = signedIn(clerk);
        clock.set(Instant.now().plus(Duration.ofMinutes(20)));

        assertThat(change(here, "", OTHER).status()).isEqualTo(422);
        assertThat(change(here, "pas celui-là du tout", OTHER).status()).isEqualTo(422);
        assertThat(change(here, Newcomers.PASSWORD, "soleil2026soleil").status())
                .isEqualTo(422);
        assertThat(change(here, Newcomers.PASSWORD, "Solène Pradeix 2026").status())
                .isEqualTo(422);
        assertThat(change(here, Newcomers.PASSWORD, OTHER).status()).isEqualTo(303);

        assertThat(here.get("/gestion").status()).isEqualTo(200);
        assertThat(elsewhere.get("/gestion").status()).isEqualTo(302);
        assertThat(new Visitor(port).signIn(clerk.email(), OTHER).status()).isEqualTo(302);
        assertThat(mail.to(clerk.email()).getLast().kind()).isEqualTo("password-changed");
        assertThat(newcomers.audited(clerk.id(), "accounts.password-changed")).isEqualTo(1);
    }

    @Test
    void whoeverHasJustSignedInMayHaveForgottenTheFormerOne() {
        Newcomer clerk = newcomers.with(Role.CLERK);

        assertThat(change(signedIn(clerk), "", OTHER).status()).isEqualTo(303);
    }

    @Test
    void sessionsAreListedWithoutTheirIdentifiersAndEnded() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor here = signedIn(clerk);
        Visitor elsewhere = signedIn(clerk);
        String page = here.get("/gestion/compte").text();

        assertThat(page).contains("Firefox, Linux").contains("maintenant, sur cet appareil");
        assertThat(page).doesNotContain(elsewhere.cookie().replace("session=", ""));
        Matcher ends =
                Pattern.compile("/gestion/compte/sessions/([0-9a-f]+)/fin").matcher(page);
        assertThat(ends.find()).isTrue(); // this one is first
        assertThat(ends.find()).isTrue();
        here.post("/gestion/compte/sessions/" + ends.group(1) + "/fin", Map.of());

        assertThat(elsewhere.get("/gestion").status()).isEqualTo(302);
        assertThat(here.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionsOfOthers() {
        Visitor clerk = signedIn(newcomers.with(Role.CLERK));
        Visitor other = signedIn(newcomers.with(Role.CLERK));
        Matcher own = Pattern.compile("/gestion/compte/sessions/([0-9a-f]+)/fin")
                .matcher(clerk.get("/gestion/compte").text());
        assertThat(own.find()).isTrue();

        other.fill("/gestion/compte", "/gestion/compte/sessions/" + own.group(1) + "/fin", Map.of());

        assertThat(clerk.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsThemAll() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor here = signedIn(clerk);
        Visitor elsewhere = signedIn(clerk);

        here.fill("/gestion/compte", "/gestion/compte/sessions/fin", Map.of());

        assertThat(here.get("/gestion").status()).isEqualTo(302);
        assertThat(elsewhere.get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void aSessionEndsAfterTwelveHoursWhateverHappens() {
        Visitor clerk = signedIn(newcomers.with(Role.CLERK));
        Instant start = Instant.now();

        clock.set(start.plus(Duration.ofHours(11)));
        assertThat(clerk.get("/gestion").status()).isEqualTo(200);
        clock.set(start.plus(Duration.ofHours(12)));
        assertThat(clerk.get("/gestion").status()).isEqualTo(302);
        clock.set(start);
        assertThat(clerk.get("/gestion").status()).as("gone for good").isEqualTo(302);
    }

    @Test
    void anIdleSessionIsKeptForTwoHours() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        signedIn(clerk);

        assertThat(db.sql("select max_inactive_interval from accounts.spring_session where principal_name = :id")
                        .param("id", clerk.id().value().toString())
                        .query(Integer.class)
                        .list())
                .containsExactly(7200);
    }

    @Test
    void anotherAddressIsTheirsOnceItsLinkHasBeenFollowed() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor visitor = signedIn(clerk);
        String email = Newcomers.email();
        visitor.fill("/gestion/compte", "/gestion/compte/adresse", Map.of("adresse", email));

        assertThat(visitor.get("/gestion/compte").text())
                .contains(clerk.email())
                .doesNotContain(email);
        String url = mail.to(email).getLast().url();
        String path = url.substring(url.indexOf("/connexion"));
        Visitor mailbox = new Visitor(port);
        assertThat(mailbox.fill(path, path, Map.of()).status()).isEqualTo(403);
        assertThat(mailbox.get("/gestion/compte").status())
                .as("whoever reads the mailbox is not let in")
                .isEqualTo(302);
        assertThat(visitor.get("/gestion/compte").text()).doesNotContain(email);

        assertThat(visitor.fill(path, path, Map.of()).header("Location")).endsWith("fait=adresse");
        assertThat(visitor.get("/gestion/compte").text()).contains(email);
        assertThat(mail.to(clerk.email()).getLast().kind()).isEqualTo("email-changed");
        assertThat(new Visitor(port).signIn(clerk.email(), Newcomers.PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void nobodyRenamesThePeopleOfTheDemonstrationNorMailsFromIt() {
        Staff helper = Staff.as(Role.HELPER, port);
        String email = Newcomers.email();

        assertThat(helper.post("/gestion/compte", Map.of("nom", "Autre Nom")).status())
                .isEqualTo(422);
        assertThat(helper.post("/gestion/compte/adresse", Map.of("adresse", email))
                        .text())
                .contains("site de démonstration");
        assertThat(mail.to(email)).isEmpty();
    }

    @Test
    void anAddressThatIsTakenGetsTheSameAnswerAndNoLink() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Newcomer other = newcomers.with(Role.CLERK);
        Visitor visitor = signedIn(clerk);

        Answer taken = visitor.fill("/gestion/compte", "/gestion/compte/adresse", Map.of("adresse", other.email()));
        Answer free = visitor.fill("/gestion/compte", "/gestion/compte/adresse", Map.of("adresse", Newcomers.email()));

        assertThat(taken.header("Location")).isEqualTo(free.header("Location"));
        assertThat(mail.to(other.email())).isEmpty();
    }

    @Test
    void nothingElseOfAnAccountCanBeChanged() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor visitor = signedIn(clerk);

        visitor.fill(
                "/gestion/compte",
                "/gestion/compte",
                Map.of(
                        "nom",
                        "Solène P.",
                        "langue",
                        "xx",
                        "telephone",
                        "01 99 00 12 34",
                        "demo",
                        "true",
                        "state",
                        "x"));

        assertThat(db.sql("select name || language || phone || state || demo from accounts.person where id = :id")
                        .param("id", clerk.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Solène P.fr+33199001234ACTIVEfalse");
    }

    private static Answer change(Visitor visitor, String current, String next) {
        return visitor.fill(
                "/gestion/compte", "/gestion/compte/mot-de-passe", Map.of("actuel", current, "nouveau", next));
    }

    private Visitor signedIn(Newcomer who) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(who.email(), Newcomers.PASSWORD).status()).isEqualTo(302);
        return visitor;
    }
}
