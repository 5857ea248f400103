package fr.maillage.needs.app;

import fr.maillage.needs.domain.NeedCode;
import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to tell what becomes of a need, and what they said. */
@Component
class NeedsData implements PersonalData {

    private static final String TABLE = "needs.need";

    private static final String WORDS = "needs.words";
    private static final String RAISED = "needs.raised";
    private static final String ANSWERED = "needs.answered";

    private final RaisedNeeds needs;
    private final JdbcClient db;
    private final EraseFromNeeds erase;

    NeedsData(RaisedNeeds needs, JdbcClient db, EraseFromNeeds erase) {
        this.needs = needs;
        this.db = db;
        this.erase = erase;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        TABLE,
                        List.of(
                                "contact_name",
                                "contact_role",
                                "phone",
                                "email",
                                "postal",
                                "channel",
                                "language",
                                "raised_by_id",
                                "form_key",
                                "workshop",
                                "words",
                                "why",
                                "reason",
                                "last_word",
                                "room",
                                "room_address"),
                        "needs.personal.need",
                        LegalGround.PUBLIC_TASK,
                        ForgetNeedContacts.KEPT_DAYS),
                new PersonalField(
                        "needs.need_step",
                        List.of("words", "done_by"),
                        "needs.personal.step",
                        LegalGround.PUBLIC_TASK,
                        ForgetNeedContacts.KEPT_DAYS));
    }

    /** Whom to tell, and apart from that what names somebody else: each is taken out by itself. */
    @Override
    public List<HeldRecord> find(Subject who) {
        return Stream.concat(contacts(who).stream(), named(who).stream()).toList();
    }

    private List<HeldRecord> contacts(Subject who) {
        return db.sql("""
                        select id::text as id, code, contact_name, contact_role, phone, email, postal from needs.need
                        where email = :email or right(phone, 9) = :phone
                           or (cardinality(:words::text[]) > 0
                               and (select bool_and(public.unaccent(lower(contact_name || ' ' || contact_role))
                                                    like '%' || word || '%')
                                    from unnest(:words::text[]) word))
                        order by raised_at limit 200
                        """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "needs.personal.name", row.getString("contact_name"));
                    put(values, "needs.personal.role", row.getString("contact_role"));
                    put(values, "needs.personal.phone", row.getString("phone"));
                    put(values, "needs.personal.email", row.getString("email"));
                    put(values, "needs.personal.postal", row.getString("postal"));
                    return held(TABLE, row, "needs.personal.one", values);
                })
                .list();
    }

    private List<HeldRecord> named(Subject who) {
        return db.sql("""
                        select * from (
                            select n.*, coalesce((select string_agg(s.words, ' ' order by s.id) from needs.need_step s
                                                  where s.need_id = n.id and s.event <> 'JOIN'), '') as said
                            from needs.need n
                        ) t
                        cross join lateral (
                            select public.unaccent(lower(concat_ws(' ', workshop, words, why, reason, last_word, room, room_address,
                                                                   said))) as text
                        ) p
                        where strpos(text, :email) > 0
                           or (cardinality(:words::text[]) > 0
                               and (select bool_and(text like '%' || word || '%') from unnest(:words::text[]) word))
                        order by raised_at limit 200
                        """)
                .param("email", who.plainEmail())
                .param("words", who.words().toArray(String[]::new))
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "needs.personal.workshop", row.getString("workshop"));
                    put(values, "needs.personal.words", row.getString("words"));
                    put(values, "needs.personal.why", row.getString("why"));
                    put(values, "needs.personal.room", row.getString("room"));
                    put(values, "needs.personal.address", row.getString("room_address"));
                    put(values, "needs.personal.reason", row.getString("reason"));
                    put(values, "needs.personal.last-word", row.getString("last_word"));
                    put(values, "needs.personal.said", row.getString("said"));
                    return held(WORDS, row, "needs.personal.one.words", values);
                })
                .list();
    }

    /** The needs that somebody who works here raised, and the answers they gave. */
    @Override
    public List<HeldRecord> findOwn(UUID person) {
        List<HeldRecord> raised = db.sql(
                        "select id::text as id, code from needs.need where raised_by_id = :person order by raised_at")
                .param("person", person)
                .query((row, number) -> held(RAISED, row, "needs.personal.one.raised", code(row.getString("code"))))
                .list();
        List<HeldRecord> answered = db.sql("""
                        select s.id::text as id, n.code from needs.need_step s join needs.need n on n.id = s.need_id
                        where s.done_by = :person order by s.id
                        """)
                .param("person", person)
                .query((row, number) -> held(ANSWERED, row, "needs.personal.one.answered", code(row.getString("code"))))
                .list();
        return Stream.concat(raised.stream(), answered.stream()).toList();
    }

    private static Map<String, String> code(String code) {
        return Map.of("needs.personal.code", NeedCode.shown(code));
    }

    private static HeldRecord held(String kind, ResultSet row, String title, Map<String, String> values)
            throws SQLException {
        boolean correctable = kind.equals(TABLE) || kind.equals(WORDS);
        return new HeldRecord(
                kind,
                row.getString("id"),
                title,
                values,
                correctable ? "/gestion/besoins/" + row.getString("code") + "/modification" : null,
                true);
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        needs.lock();
        return switch (kind) {
            case TABLE -> erase.contact(id);
            case WORDS -> erase.words(id);
            case RAISED -> erase.raiser(id);
            case ANSWERED -> erase.answerer(id);
            default -> false;
        };
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(key, value);
        }
    }
}
