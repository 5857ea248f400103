package fr.maillage.notifications.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.notifications.domain.Delivery;
import fr.maillage.platform.PersonalData.HeldRecord;
import fr.maillage.platform.PersonalData.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are taken out of messages in time, and find what is held on them. */
@MaillageTest
class EndOfMessagesTests {

    @Autowired
    Notifications notifications;

    @Autowired
    EndOfMessages endOfMessages;

    @Autowired
    PeopleInMessages people;

    @Autowired
    Messages messages;

    @Autowired
    Claims claims;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void leave() {
        db.sql("delete from notifications.message where key like 'fin:%'").update();
    }

    private UUID ask(String key) {
        Message message = Message.now(
                AccountTemplates.TRIAL,
                Recipient.byEmail("Zoé Malvoisin", "fr", "zoe.fin@habitants.example"),
                Map.of("nom", "Zoé Malvoisin", "date", "ce jour"),
                "fin:" + key);
        return ((Told.Queued) notifications.tell(message)).id().value();
    }

    @Test
    void takesThePersonOutNinetyDaysAfterItWasSent() {
        clock.setInFrance("2026-11-20T10:00");
        UUID id = ask("sent");
        Outgoing mine = take(id);
        claims.settle(mine, new Delivery.Accepted("250"), Optional.empty());

        clock.set(clock.instant().plus(Duration.ofDays(90)));
        endOfMessages.run();
        assertThat(messages.find(id).orElseThrow().name()).isEqualTo("Zoé Malvoisin");

        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(endOfMessages.run()).contains("rendus anonymes");
        assertThat(messages.find(id).orElseThrow())
                .returns(true, MessageLine::anonymised)
                .returns("", MessageLine::name)
                .returns("", MessageLine::address)
                .returns("", MessageLine::body);
        assertThat(db.sql("select count(*) from notifications.message where cast(message as text) ilike '%zoe.fin%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void findsWhatIsHeldOnSomeoneAndErasesIt() {
        UUID id = ask("held");
        List<HeldRecord> held = people.find(new Subject("ZOE.FIN@habitants.example", null, null));
        assertThat(held).extracting(HeldRecord::id).containsExactly(id.toString());
        assertThat(people.find(new Subject(null, null, "malvoisin zoe")))
                .extracting(HeldRecord::id)
                .contains(id.toString());
        assertThat(people.find(new Subject("autre@habitants.example", null, null)))
                .isEmpty();

        assertThat(people.erase("notifications.message", id.toString())).isTrue();
        assertThat(people.find(new Subject("zoe.fin@habitants.example", null, null)))
                .isEmpty();
        assertThat(messages.find(id).orElseThrow().state().name()).isEqualTo("CANCELLED");
    }

    private Outgoing take(UUID id) {
        db.sql("update notifications.message set next_at = '2000-01-01', urgent = true where id = ?")
                .param(id)
                .update();
        Outgoing next = claims.next(Channel.EMAIL, false).orElseThrow();
        assertThat(next.id()).isEqualTo(id);
        return next;
    }
}
