package fr.maillage.needs.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to tell what becomes of a need, and what they said. */
@Component
class NeedsData implements PersonalData {

    private static final String TABLE = "needs.need";

    private final JdbcClient db;

    NeedsData(JdbcClient db) {
        this.db = db;
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

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select id::text as id, code, contact_name, contact_role, phone, email, postal, words, why from needs.need
                        where email = :email or right(phone, 9) = :phone
                           or (cardinality(:words::text[]) > 0
                               and (select bool_and(public.unaccent(lower(contact_name || ' ' || words || ' ' || why))
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
                    put(values, "needs.personal.words", row.getString("words"));
                    put(values, "needs.personal.why", row.getString("why"));
                    return new HeldRecord(
                            TABLE,
                            row.getString("id"),
                            "needs.personal.one",
                            values,
                            "/gestion/besoins/" + row.getString("code") + "/modification",
                            true);
                })
                .list();
    }

    /** Takes the person out; what is lacking stays. */
    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        if (!kind.equals(TABLE)) {
            return false;
        }
        db.sql("update needs.need_step set words = '', done_by = null where need_id = cast(:id as uuid)")
                .param("id", id)
                .update();
        return db.sql(ForgetNeedContacts.FORGET + " where id = cast(:id as uuid)")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(key, value);
        }
    }
}
