package fr.maillage.notifications.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What messages hold on people, and the way to it for those people. */
@Component
class PeopleInMessages implements PersonalData {

    private static final String KIND = "notifications.message";
    private static final int MOST = 500;

    private final JdbcClient db;
    private final EndOfMessages endOfMessages;
    private final TimeWords timeWords;

    PeopleInMessages(JdbcClient db, EndOfMessages endOfMessages, TimeWords timeWords) {
        this.db = db;
        this.endOfMessages = endOfMessages;
        this.timeWords = timeWords;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        "notifications.message",
                        List.of(
                                "name",
                                "language",
                                "email",
                                "phone",
                                "postal_lines",
                                "subject",
                                "body",
                                "secrets",
                                "unsubscribe"),
                        "notifications.register.message",
                        LegalGround.PUBLIC_TASK,
                        90),
                new PersonalField(
                        "notifications.letter_batch",
                        List.of("file"),
                        "notifications.register.letters",
                        LegalGround.PUBLIC_TASK,
                        90));
    }

    /** The letters' files are not searched: each letter in them is a message too. */
    @Override
    public List<HeldRecord> find(Subject who) {
        return db
                .sql("""
                        select * from notifications.message
                        where anonymised_at is null
                          and (lower(email) = :email
                               or right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) = :phone
                               or (cardinality(:words::text[]) > 0
                                   and string_to_array(
                                       regexp_replace(public.unaccent(lower(name)), '[^[:alnum:]]+', ' ', 'g'), ' ')
                                       @> :words::text[]))
                        order by created_at desc limit :most
                        """)
                .param("email", who.plainEmail(), Types.VARCHAR)
                .param("phone", who.phoneDigits(), Types.VARCHAR)
                .param("words", who.words().toArray(String[]::new))
                .param("most", MOST)
                .query(MessageRows::line)
                .list()
                .stream()
                .map(this::held)
                .toList();
    }

    private HeldRecord held(MessageLine line) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("notifications.field.day", timeWords.day(line.createdAt(), "fr"));
        values.put("notifications.field.name", line.name());
        values.put("notifications.field.address", line.address());
        values.put("notifications.field.subject", line.subject());
        values.put("notifications.field.body", line.body());
        return new HeldRecord(KIND, line.id().toString(), "notifications.field.message", values, null, true);
    }

    @Override
    public boolean erase(String kind, String id) {
        return kind.equals(KIND) && endOfMessages.empty(UUID.fromString(id));
    }
}
