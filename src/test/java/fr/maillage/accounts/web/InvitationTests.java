package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.SentMail;
import fr.maillage.TestClock;
import fr.maillage.Visitor;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.app.Invitations;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited;
import fr.maillage.accounts.app.Invited.Invitation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Being invited, by e-mail or by letter, and coming in for the first time. */
@MaillageTest
class InvitationTests {

    @LocalServerPort
    int port;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Invitations invitations;

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
    void aLinkByEmailNeedsNoPassword() {
        String email = Newcomers.email();
        Invitation invitation = newcomers.invited(email, Role.CLERK, Channel.EMAIL);
        assertThat(mail.to(email).getLast().kind()).isEqualTo("sendInvitation");
        assertThat(invitation.code()).isNull();
        String path = path(mail.to(email).getLast().url());

        Visitor visitor = new Visitor(port);
        String page = visitor.get(path).text();
        assertThat(page).contains("agent de commune").contains(email);
        assertThat(visitor.post(path, Map.of("nom", "Solène P.")).status()).isEqualTo(302);

        assertThat(visitor.get("/gestion").text()).contains("Solène P.");
        assertThat(new Visitor(port).get(path).status()).isEqualTo(410);
    }

    @Test
    void theCodeOfALetterIsTypedWithAPasswordAndATelephone() {
        Invitation invitation = invite(null, Channel.LETTER);
        assertThat(invitation.url()).endsWith("/invitation");
        String code = String.valueOf(invitation.code());
        assertThat(code).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");

        Visitor visitor = new Visitor(port);
        Answer found = visitor.fill(
                "/invitation",
                "/invitation",
                Map.of("code", " " + code.toUpperCase(Locale.ROOT).replace("-", " ")));
        String path = path(found.header("Location"));
        visitor.get(path);
        String phone = "06 39 98 " + (10 + (int) (Math.random() * 90)) + " " + (10 + (int) (Math.random() * 90));
        assertThat(visitor.post(path, Map.of("nom", "Paulette", "mot-de-passe", "court"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(path, Map.of("nom", "Paulette", "telephone", phone, "mot-de-passe", Newcomers.PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(visitor.get("/gestion").status()).isEqualTo(200);

        assertThat(new Visitor(port)
                        .signIn(phone.replace(" ", "."), Newcomers.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void twentyAtOnceAcceptAnInvitationOnce() {
        Invitation invitation = newcomers.invited(Newcomers.email(), Role.CLERK, Channel.CONSOLE);
        String path = path(invitation.url());
        List<Visitor> visitors =
                IntStream.range(0, 20).mapToObj(i -> new Visitor(port)).toList();
        visitors.forEach(visitor -> visitor.get("/connexion"));

        List<Integer> answers = SignInTests.atOnce(visitors.stream()
                .<Callable<Integer>>map(visitor ->
                        () -> visitor.post(path, Map.of("nom", "Solène", "mot-de-passe", Newcomers.PASSWORD))
                                .status())
                .toList());

        assertThat(answers.stream().filter(status -> status == 302)).hasSize(1);
    }

    @Test
    void anInvitationIsWorthNothingWhenItIsTooOldOrAnotherWasSent() {
        Invitation first = newcomers.invited(Newcomers.email(), Role.CLERK, Channel.CONSOLE);
        Invitation second = (Invitation) invitations.reinvite(first.person(), Channel.CONSOLE, null);
        assertThat(new Visitor(port).get(path(first.url())).status()).isEqualTo(410);
        assertThat(new Visitor(port).get(path(second.url())).status()).isEqualTo(200);

        clock.set(Instant.now().plus(Duration.ofDays(15)));
        assertThat(new Visitor(port).get(path(second.url())).status()).isEqualTo(410);
    }

    @Test
    void anInvitationTakenBackIsWorthNothing() {
        Invitation invitation = newcomers.invited(Newcomers.email(), Role.CLERK, Channel.CONSOLE);

        assertThat(invitations.revoke(invitation.person())).isTrue();

        assertThat(new Visitor(port).get(path(invitation.url())).status()).isEqualTo(410);
        assertThat(invitations.reinvite(invitation.person(), Channel.CONSOLE, null))
                .isInstanceOf(Invitation.class);
    }

    @Test
    void whoeverIsKnownIsNotInvitedTwice() {
        Newcomers.Newcomer clerk = newcomers.with(Role.CLERK);

        assertThat(invite(clerk.email().toUpperCase(Locale.ROOT))).isEqualTo(new Invited.EmailTaken(clerk.id()));
        assertThat(invitations.reinvite(clerk.id(), Channel.EMAIL, null)).isInstanceOf(Invited.NotWaiting.class);
    }

    @Test
    void nobodyIsInvitedByAWayThatDoesNotReachThem() {
        Draft nowhere = new Draft("Paulette", null, null, List.of(), "fr", List.of());

        assertThat(invitations.invite(nowhere, Channel.EMAIL, null)).isInstanceOf(Invited.Unreachable.class);
        assertThat(invitations.invite(nowhere, Channel.LETTER, null)).isInstanceOf(Invited.Unreachable.class);
    }

    @Test
    void guessingCodesSoonMakesOneWait() {
        Visitor visitor = new Visitor(port);
        visitor.get("/invitation");
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.post("/invitation", Map.of("code", "aaaa-aaaa-aaaa-aaa" + (i % 2 == 0 ? "c" : "d")))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(visitor.post("/invitation", Map.of("code", "aaaa-aaaa-aaaa-aaae"))
                        .status())
                .isEqualTo(429);
        assertThat(visitor.get("/invitation/aaaaaaaaaaaaaaaf").status()).isEqualTo(429);
    }

    private Invited invite(String email) {
        return invitations.invite(
                new Draft("Paulette", email, null, List.of(), "fr", List.of(Newcomers.grant(Role.HELPER))),
                Channel.CONSOLE,
                null);
    }

    private Invitation invite(String email, Channel channel) {
        Draft draft = new Draft(
                "Paulette",
                email,
                null,
                List.of("1 rue du Lavoir", "99230 VALBRUNE"),
                "fr",
                List.of(Newcomers.grant(Role.HELPER)));
        return (Invitation) invitations.invite(draft, channel, null);
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/invitation"));
    }
}
