package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.domain.Login;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of people: how they are found when they sign in, and what they change themselves. */
@Component
public class Accounts {

    private static final String SELECT = """
            select id, name, email, phone, postal_lines, language, state, password_hash, demo,
                   totp_confirmed_at is not null as second_factor
            from accounts.person
            """;

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    /** An e-mail address as it is compared: without case, NFC. */
    public static String plain(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** By identifier. */
    public Optional<Account> find(PersonId person) {
        return db.sql(SELECT + "where id = :id")
                .param("id", person.value())
                .query((row, n) -> account(row))
                .optional();
    }

    /** By identifier, when there must be one. */
    public Account get(PersonId person) {
        return find(person).orElseThrow();
    }

    /** By e-mail address, as typed. */
    public Optional<Account> findByEmail(String email) {
        return db.sql(SELECT + "where plain_email = :email")
                .param("email", plain(email))
                .query((row, n) -> account(row))
                .optional();
    }

    /** By what people sign in with: an e-mail address or, for somebody who has none, a telephone number that only they gave. */
    public Optional<Account> findByLogin(String typed) {
        if (typed.contains("@")) {
            return findByEmail(typed);
        }
        String phone = Login.findPhone(typed).orElse("");
        List<Account> found = db.sql(SELECT + "where phone = :phone and email is null and state <> 'CLOSED' limit 2")
                .param("phone", phone)
                .query((row, n) -> account(row))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether somebody else signs in with this number. */
    public boolean isPhoneOfOther(String phone, PersonId person) {
        return db.sql("""
                select count(*) from accounts.person
                where phone = :phone and email is null and state <> 'CLOSED' and id <> :id
                """)
                        .param("phone", phone)
                        .param("id", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What the person says about themselves. */
    public void describe(PersonId person, String name, String language, @Nullable String phone) {
        db.sql("""
                update accounts.person set name = :name, language = :language, phone = :phone, updated_at = now()
                where id = :id
                """)
                .param("name", name)
                .param("language", language)
                .param("phone", phone)
                .param("id", person.value())
                .update();
    }

    /**
     * Gives them another e-mail address; false when somebody else has it.
     *
     * @param proved whether a link sent there was followed
     */
    public boolean setEmail(PersonId person, String email, boolean proved) {
        return db.sql("""
                update accounts.person set email = :email, plain_email = :plain, email_proved = :proved, updated_at = now()
                where id = :id and not exists (select 1 from accounts.person other where other.plain_email = :plain)
                """)
                        .param("email", email.strip())
                        .param("plain", plain(email))
                        .param("proved", proved)
                        .param("id", person.value())
                        .update()
                > 0;
    }

    /** Whether the address of this person is known to be theirs. */
    boolean isEmailProved(PersonId person) {
        return db.sql("select email_proved from accounts.person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single();
    }

    /** A link sent to their address was followed. */
    void emailProved(PersonId person) {
        db.sql("update accounts.person set email_proved = true, updated_at = now() where id = :id and not email_proved")
                .param("id", person.value())
                .update();
    }

    /** An invited person comes in for the first time; false when they were not waiting. */
    boolean open(PersonId person) {
        return db.sql("""
                update accounts.person set state = 'ACTIVE', updated_at = now() where id = :id and state = 'INVITED'
                """).param("id", person.value()).update() > 0;
    }

    /** Keeps a password’s hash; null takes it away. */
    void setPasswordHash(PersonId person, @Nullable String hash) {
        db.sql("update accounts.person set password_hash = :hash, updated_at = now() where id = :id")
                .param("hash", hash)
                .param("id", person.value())
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        Array lines = row.getArray("postal_lines");
        return new Account(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                List.of((String[]) lines.getArray()),
                row.getString("language"),
                Account.State.valueOf(row.getString("state")),
                row.getString("password_hash"),
                row.getBoolean("second_factor"),
                row.getBoolean("demo"));
    }
}
