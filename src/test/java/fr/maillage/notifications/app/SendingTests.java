package fr.maillage.notifications.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.notifications.domain.Delivery;
import fr.maillage.notifications.domain.QuietHours;
import fr.maillage.notifications.domain.State;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the request to the mailbox, through a real SMTP server. */
@MaillageTest
class SendingTests {

    private static final String TEMPLATE = AccountTemplates.INVITATION;

    @Autowired
    Notifications notifications;

    @Autowired
    Messages messages;

    @Autowired
    HandleMessages handle;

    @Autowired
    Claims claims;

    @Autowired
    ComposeMail composeMail;

    @Autowired
    QuietHours quietHours;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        // The demo's own wait until this is over.
        db.sql("update notifications.message set next_at = '2100-01-01' where key like 'demo:%'")
                .update();
        mail.start();
        clock.setInFrance("2026-11-20T10:00");
    }

    @AfterEach
    void stop() {
        mail.stop();
        db.sql("delete from notifications.message where key not like 'demo:%'").update();
        db.sql("update notifications.message set next_at = due_at where key like 'demo:%'")
                .update();
    }

    private SendDue sender() {
        return sender(mail.getSmtp().getPort());
    }

    private SendDue sender(int port) {
        return new SendDue(claims, List.of(smtp(port)), quietHours, clock);
    }

    private SmtpPost smtp(int port) {
        MessagesProperties.Smtp smtp =
                new MessagesProperties.Smtp("127.0.0.1", port, "none", "", "", "bonjour@aide.example", 4);
        return new SmtpPost(
                new MessagesProperties(
                        quietHours.zone(),
                        quietHours.from(),
                        quietHours.until(),
                        Duration.ofMinutes(10),
                        smtp,
                        new MessagesProperties.Sms("", "POST", "", "", "")),
                composeMail);
    }

    private static Map<String, String> values(String link) {
        return Map.of("nom", "Zoé", "invite-par", "Odile", "fin", "demain", "lien", link);
    }

    private UUID ask(String key) {
        return ask(Message.now(
                TEMPLATE,
                Recipient.byEmail("Zoé Malvoisin", "fr", "zoe@habitants.example"),
                values("https://aide.example/l/secret"),
                key));
    }

    private UUID ask(Message message) {
        return ((Told.Queued) notifications.tell(message)).id().value();
    }

    private State state(UUID id) {
        return messages.find(id).orElseThrow().state();
    }

    @Test
    void sendsTextAndHtmlOnceWithAStableIdentifier() throws Exception {
        UUID id = ask("un");

        assertThat(sender().run()).isEqualTo(new SendDue.Sent(1, 0, 0));
        assertThat(sender().run()).isEqualTo(new SendDue.Sent(0, 0, 0));

        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@aide.example>");
        assertThat(received.getFrom()[0].toString()).contains("bonjour@aide.example");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Zoé")
                .contains("https://aide.example/l/secret")
                .contains("Pays de Lorande");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<a href=\"https://aide.example/l/secret\">")
                .doesNotContain("<img")
                .doesNotContain("style");
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(messages.listAttempts(id)).extracting(Attempt::outcome).containsExactly("ACCEPTED");
    }

    @Test
    void keepsALinkThatOpensADoorFromWhoeverReadsMessagesAndForgetsItOnceSent() {
        UUID id = ask("secret");

        assertThat(messages.find(id).orElseThrow().body()).contains("{lien}").doesNotContain("secret");
        sender().run();
        assertThat(db.sql("select secrets is null from notifications.message where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void takesTheSameKeyTwiceAsOneMessage() {
        assertThat(ask("deux")).isEqualTo(ask("deux"));
        sender().run();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void takesTheFirstAcceptedChannelThatLeadsSomewhere() {
        Recipient byPhoneOrLetter = new Recipient(
                "Zoé", "fr", null, "+33639980001", List.of(), List.of(Channel.EMAIL, Channel.CALL, Channel.SMS));
        assertThat(notifications.tell(message(byPhoneOrLetter, "trois")))
                .isInstanceOfSatisfying(
                        Told.Queued.class,
                        queued -> assertThat(queued.channel()).isEqualTo(Channel.CALL));
        Recipient nowhere = new Recipient("Zoé", "fr", null, null, List.of(), List.of(Channel.EMAIL, Channel.LETTER));
        assertThat(notifications.tell(message(nowhere, "quatre"))).isInstanceOf(Told.Unreachable.class);
    }

    private static Message message(Recipient to, String key) {
        return Message.now(TEMPLATE, to, values("https://aide.example"), key);
    }

    @Test
    void waitsForTheMorningButNotWhenSomebodyWaitsInFrontOfTheScreen() {
        UUID id = ask("nuit");
        clock.setInFrance("2026-11-20T20:30");
        UUID urgent = ask(Message.now(
                AccountTemplates.SIGN_IN,
                Recipient.byEmail("Zoé", "fr", "zoe@habitants.example"),
                Map.of("nom", "Zoé", "fin", "ce soir", "lien", "https://aide.example/l/1"),
                "urgent"));

        sender().run();
        assertThat(state(id)).isEqualTo(State.WAITING);
        assertThat(state(urgent)).isEqualTo(State.SENT);

        clock.setInFrance("2026-11-21T08:00");
        sender().run();
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void sendsNothingBeforeItsTimeNorAfterItBecameUseless() {
        Instant now = clock.instant();
        UUID later = ask(message(Recipient.byEmail("Zoé", "fr", "zoe@habitants.example"), "plus-tard")
                .due(now.plusSeconds(3600)));
        UUID late = ask(message(Recipient.byEmail("Zoé", "fr", "zoe@habitants.example"), "trop-tard")
                .uselessAfter(now.minusSeconds(1)));

        sender().run();
        assertThat(state(later)).isEqualTo(State.WAITING);
        assertThat(state(late)).isEqualTo(State.CANCELLED);
        assertThat(mail.getReceivedMessages()).isEmpty();

        clock.set(now.plusSeconds(3600));
        sender().run();
        assertThat(state(later)).isEqualTo(State.SENT);
    }

    @Test
    void waitsWithoutLosingATryWhileNoServerAnswers() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        UUID id = ask("panne");
        for (int i = 0; i < 20; i++) {
            sender(port).run();
            clock.set(clock.instant().plusSeconds(61));
        }
        assertThat(messages.find(id).orElseThrow())
                .returns(State.WAITING, MessageLine::state)
                .returns(0, MessageLine::tries);
        mail.start();
        clock.set(clock.instant().plusSeconds(61));
        sender().run();
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void triesAgainLaterAndLaterThenLeavesItToAPersonWhoMaySendItAgain() {
        UUID id = ask("refus");
        for (int i = 1; i <= 8; i++) {
            Outgoing message = claims.next(Channel.EMAIL, false).orElseThrow();
            claims.settle(
                    message,
                    new Delivery.RefusedForNow("451"),
                    fr.maillage.notifications.domain.BackOff.after(message.tries(), 0.5));
            assertThat(claims.next(Channel.EMAIL, false)).isEmpty();
            clock.set(clock.instant().plus(Duration.ofHours(13)));
        }
        assertThat(state(id)).isEqualTo(State.DEAD);
        assertThat(messages.listAttempts(id)).hasSize(8);

        assertThat(handle.sendAgain(id, null)).isTrue();
        assertThat(handle.sendAgain(id, null)).isFalse();
        clock.setInFrance("2026-11-25T10:00");
        sender().run();
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void refusesForGoodAnAddressThatIsNone() {
        UUID id = ask(message(Recipient.byEmail("Zoé", "fr", "zoe@habitants.example\r\nBcc: x@y.example"), "adresse"));
        sender().run();
        assertThat(state(id)).isEqualTo(State.DEAD);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void givesNothingOverOnceTheClaimIsLost() {
        UUID id = ask("perdu");
        Outgoing slow = claims.next(Channel.EMAIL, false).orElseThrow();
        clock.set(clock.instant().plus(Duration.ofMinutes(11)));
        claims.sweep();
        Outgoing quick = claims.next(Channel.EMAIL, false).orElseThrow();

        try (Post.Line line = smtp(mail.getSmtp().getPort()).open()) {
            assertThat(line.deliver(slow, () -> claims.beginHanding(slow))).isInstanceOf(Delivery.Withdrawn.class);
            assertThat(line.deliver(quick, () -> claims.beginHanding(quick))).isInstanceOf(Delivery.Accepted.class);
        }
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(quick.id()).isEqualTo(id);
    }

    @Test
    void leavesToAPersonWhatMayHaveGone() {
        UUID one = ask("incertain-1");
        Outgoing first = claims.next(Channel.EMAIL, false).orElseThrow();
        assertThat(claims.beginHanding(first)).isTrue();
        clock.set(clock.instant().plus(Duration.ofMinutes(11)));

        assertThat(sender().run().uncertain()).isEqualTo(1);
        assertThat(state(one)).isEqualTo(State.UNCERTAIN);
        assertThat(mail.getReceivedMessages()).isEmpty();

        assertThat(handle.confirm(one, null)).isTrue();
        assertThat(state(one)).isEqualTo(State.SENT);
    }

    @Test
    void doublesNoneWhenManySendAtOnce() throws InterruptedException {
        int many = 300;
        for (int i = 0; i < many; i++) {
            ask("foule-" + i);
        }
        List<Thread> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(Thread.startVirtualThread(() -> sender().run()));
        }
        for (Thread process : processes) {
            process.join();
        }
        Map<String, Long> received = Arrays.stream(mail.getReceivedMessages())
                .collect(Collectors.groupingBy(SendingTests::id, Collectors.counting()));
        assertThat(received).hasSize(many);
        assertThat(received.values()).containsOnly(1L);
        assertThat(messages.count(new MessageFilter(State.SENT, null, null, null)))
                .isEqualTo(many);
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesBackWhatHasNotLeft() {
        UUID id = ask("repris");
        assertThat(notifications.cancel("repris")).isTrue();
        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(notifications.cancel("repris")).isFalse();
        assertThat(notifications.find("repris")).isEqualTo(Optional.of(new fr.maillage.notifications.MessageId(id)));
    }
}
