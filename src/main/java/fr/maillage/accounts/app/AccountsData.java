package fr.maillage.accounts.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held on the people who work here. An account in use is closed first, then erased. */
@Component
class AccountsData implements PersonalData {

    private static final String KIND = "accounts.person";
    private static final int THREE_YEARS = 3 * 366;
    private static final int A_DAY = 1;

    private static final String SELECT = """
            select p.id, p.name, p.email, p.phone, array_to_string(p.postal_lines, ', ') as postal, p.state,
                   p.last_signed_in_at::date as last_seen, p.keep_until,
                   (select string_agg(g.role, ', ' order by g.created_at) from accounts.role_grant g
                    where g.person_id = p.id) as roles
            from accounts.person p
            """;

    private final JdbcClient db;

    AccountsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field(
                        "accounts.person",
                        "account",
                        THREE_YEARS,
                        "id",
                        "name",
                        "email",
                        "plain_email",
                        "email_proved",
                        "phone",
                        "postal_lines",
                        "language",
                        "state",
                        "demo",
                        "last_signed_in_at",
                        "keep_until",
                        "created_at",
                        "updated_at"),
                field(
                        "accounts.role_grant",
                        "account",
                        THREE_YEARS,
                        "person_id",
                        "role",
                        "area",
                        "area_id",
                        "given_by",
                        "created_at"),
                field(
                        "accounts.person",
                        "secret",
                        THREE_YEARS,
                        "password_hash",
                        "totp_secret",
                        "totp_next",
                        "totp_begun_at",
                        "totp_confirmed_at",
                        "totp_last_step"),
                field("accounts.recovery_code", "secret", THREE_YEARS, "person_id", "code_hash", "used_at"),
                field("accounts.external_identity", "secret", THREE_YEARS, "issuer", "subject", "person_id"),
                field(
                        "accounts.sign_in_link",
                        "link",
                        1 + A_DAY,
                        "token_hash",
                        "person_id",
                        "new_email",
                        "expires_at",
                        "used_at"),
                field(
                        "accounts.invitation",
                        "link",
                        60,
                        "code_hash",
                        "person_id",
                        "channel",
                        "invited_by",
                        "expires_at",
                        "used_at"),
                field(
                        "accounts.spring_session",
                        "session",
                        A_DAY,
                        "primary_id",
                        "session_id",
                        "creation_time",
                        "last_access_time",
                        "max_inactive_interval",
                        "expiry_time",
                        "principal_name"),
                field(
                        "accounts.spring_session_attributes",
                        "session",
                        A_DAY,
                        "session_primary_id",
                        "attribute_name",
                        "attribute_bytes"),
                field("accounts.failed_attempt", "attempt", A_DAY, "key_hash", "at"));
    }

    private static PersonalField field(String table, String key, int days, String... columns) {
        return new PersonalField(table, List.of(columns), "accounts.personal." + key, LegalGround.PUBLIC_TASK, days);
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql(SELECT + """
                where p.plain_email = :email
                   or right(regexp_replace(p.phone, '[^0-9]', '', 'g'), 9) = :phone
                   or (cardinality(:words::text[]) > 0
                       and (select bool_and(public.unaccent(lower(p.name)) like '%' || word || '%')
                            from unnest(:words::text[]) word))
                order by p.name
                """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, n) -> held(row))
                .list();
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return db.sql(SELECT + "where p.id = :id")
                .param("id", person)
                .query((row, n) -> held(row))
                .list();
    }

    private static HeldRecord held(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : List.of("name", "email", "phone", "postal", "roles", "state", "last_seen", "keep_until")) {
            String value = row.getString(column);
            if (value != null && !value.isEmpty()) {
                values.put("accounts.personal." + column, value);
            }
        }
        return new HeldRecord(
                KIND,
                row.getString("id"),
                "accounts.personal.one",
                values,
                null,
                row.getString("state").equals("CLOSED"));
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return kind.equals(KIND)
                && db.sql("delete from accounts.person where id = cast(:id as uuid) and state = 'CLOSED'")
                                .param("id", id)
                                .update()
                        == 1;
    }
}
