package fr.maillage.notifications.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.maillage.platform.MaillageProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code kill -9} in the middle of 1,000 messages, several times: none is lost, none is doubled (decision 0018). */
class KilledWhileSendingTests {

    private static final int MESSAGES = 1_000;
    private static final int CONNECTIONS = 3;

    /** How many the server has when the whole house is killed, its database's keeper with it. */
    private static final List<Integer> HOUSE_KILLED_AT = List.of(1, 230);

    /** How many it has when a process that only sends is killed. */
    private static final List<Integer> SENDER_KILLED_AT = List.of(420, 700, 940);

    @Test
    void losesNoneAndDoublesNone() throws Exception {
        Path data = MaillageProcess.freshData();
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        Map<String, String> sender = new HashMap<>(Map.of(
                "MAILLAGE_DATA", data.toString(),
                "MAILLAGE_SMTP_HOST", "127.0.0.1",
                "MAILLAGE_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()),
                "MAILLAGE_SMTP_SECURITY", "none",
                "MAILLAGE_SMTP_CONNECTIONS", String.valueOf(CONNECTIONS),
                "MAILLAGE_MAIL_FROM", "bonjour@aide.example",
                "MAILLAGE_QUIET_FROM", "00:00",
                "MAILLAGE_QUIET_UNTIL", "00:00",
                "MAILLAGE_MESSAGES_CLAIM", "1s"));
        try {
            prepare(data);
            for (int received : HOUSE_KILLED_AT) {
                MaillageProcess house = MaillageProcess.start(
                                sender, "--data", data.toString(), "--no-demo", "--server.port=0")
                        .awaitReady();
                MaillageProcess.await(() -> mail.getReceivedMessages().length >= received);
                house.kill();
            }
            try (MaillageProcess house = MaillageProcess.serve(data);
                    Connection connection = MaillageProcess.enter(data)) {
                for (int received : SENDER_KILLED_AT) {
                    MaillageProcess killed = MaillageProcess.start(sender, "send-messages");
                    MaillageProcess.await(() -> mail.getReceivedMessages().length >= received);
                    killed.kill();
                }
                finish(sender, JdbcClient.create(new SingleConnectionDataSource(connection, true)), mail);
                assertThat(house.err()).isEmpty();
            }
        } finally {
            mail.stop();
        }
    }

    private static void prepare(Path data) throws Exception {
        try (MaillageProcess house = MaillageProcess.serve(data);
                Connection connection = MaillageProcess.enter(data)) {
            ask(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            assertThat(house.err()).isEmpty();
        }
    }

    private static void finish(Map<String, String> sender, JdbcClient db, GreenMail mail) throws Exception {
        int uncertain = settle(sender, db, mail);
        int kills = HOUSE_KILLED_AT.size() + SENDER_KILLED_AT.size();

        assertThat(received(mail)).as("none is lost").hasSize(MESSAGES);
        assertThat(received(mail).values()).as("none is doubled").containsOnly(1L);
        assertThat(states(db)).isEqualTo(Map.of("SENT", MESSAGES));
        assertThat(uncertain)
                .as("left to a person: at most one a conversation, each time")
                .isLessThanOrEqualTo(kills * CONNECTIONS);
    }

    /** Ends the sending, then does what a person does with what is uncertain: looks whether it came, and says so. */
    private static int settle(Map<String, String> sender, JdbcClient db, GreenMail mail) throws Exception {
        int uncertain = 0;
        while (!states(db).equals(Map.of("SENT", MESSAGES))) {
            try (MaillageProcess word = MaillageProcess.start(sender, "send-messages")) {
                assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
            }
            Map<String, Long> received = received(mail);
            List<UUID> doubtful = db.sql("select id from notifications.message where state = 'UNCERTAIN'")
                    .query(UUID.class)
                    .list();
            uncertain += doubtful.size();
            for (UUID id : doubtful) {
                boolean came = received.containsKey("<" + id + "@aide.example>");
                db.sql("update notifications.message set state = ?, claim = null where id = ? and state = 'UNCERTAIN'")
                        .params(came ? "SENT" : "WAITING", id)
                        .update();
            }
        }
        return uncertain;
    }

    private static void ask(JdbcClient db) throws SQLException {
        db.sql("""
                        insert into notifications.message
                          (id, key, template, channel, urgent, name, language, email, subject, body,
                           due_at, next_at, keep_days, created_at, updated_at)
                        select gen_random_uuid(), 'essai:' || n, 'notifications.mail.trial', 'EMAIL', false, 'Personne ' || n,
                               'fr', 'personne' || n || '@habitants.example', 'Essai ' || n, 'Bonjour.',
                               now(), now(), 90, now(), now()
                        from generate_series(1, ?) n
                        """).param(MESSAGES).update();
    }

    private static Map<String, Integer> states(JdbcClient db) {
        Map<String, Integer> states = new HashMap<>();
        db.sql("select state, count(*)::int from notifications.message group by state")
                .query(row -> {
                    states.put(row.getString(1), row.getInt(2));
                });
        return states;
    }

    private static Map<String, Long> received(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .collect(Collectors.groupingBy(KilledWhileSendingTests::id, Collectors.counting()));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
