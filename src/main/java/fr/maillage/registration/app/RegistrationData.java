package fr.maillage.registration.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.RegistrationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who signed up for what. */
@Component
class RegistrationData implements PersonalData {

    private static final String TABLE = "registration.registration";

    private final JdbcClient db;
    private final CancelRegistration cancel;

    RegistrationData(JdbcClient db, CancelRegistration cancel) {
        this.db = db;
        this.cancel = cancel;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(new PersonalField(
                TABLE,
                List.of(
                        "name",
                        "beneficiary",
                        "group_name",
                        "plain_name",
                        "phone",
                        "email",
                        "channel",
                        "language",
                        "for_whom",
                        "needs",
                        "code",
                        "form_key",
                        "registered_by",
                        "untold"),
                "registration.personal.registration",
                LegalGround.PUBLIC_TASK,
                (int) ForgetRegistrations.KEPT.toDays()));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select id::text as id, name, beneficiary, group_name, phone, email from registration.registration
                        where not forgotten
                          and (email = :email or right(phone, 9) = :phone
                               or (cardinality(:words::text[]) > 0
                                   and (select bool_and(public.unaccent(lower(name || ' ' || beneficiary)) like '%' || word || '%')
                                        from unnest(:words::text[]) word)))
                        order by created_at limit 200
                        """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "registration.personal.name", row.getString("name"));
                    put(values, "registration.personal.beneficiary", row.getString("beneficiary"));
                    put(values, "registration.personal.group", row.getString("group_name"));
                    put(values, "registration.personal.phone", row.getString("phone"));
                    put(values, "registration.personal.email", row.getString("email"));
                    return new HeldRecord(TABLE, row.getString("id"), "registration.personal.one", values, null, true);
                })
                .list();
    }

    /** Gives the seat back first, when the session is still ahead. */
    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        if (!kind.equals(TABLE)) {
            return false;
        }
        cancel.cancel(new RegistrationId(UUID.fromString(id)), Ending.ERASED);
        return db.sql(ForgetRegistrations.FORGET + " where id = cast(:id as uuid) and not forgotten")
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
