package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.accounts.AccountMail.To;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.domain.Token;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by e-mail, to sign in with: good for a quarter of an hour, once. Only their hash is kept. */
@Component
public class SignInLinks {

    private static final Duration VALIDITY = Duration.ofMinutes(15);

    /** A link that has just been used. {@code newEmail}: the address it was sent to and has proved, null for the usual one. */
    public record Used(PersonId person, @Nullable String newEmail) {}

    private final JdbcClient db;
    private final Accounts accounts;
    private final SiteAddress site;
    private final ObjectProvider<AccountMail> mail;
    private final Audit audit;
    private final Clock clock;

    SignInLinks(
            JdbcClient db,
            Accounts accounts,
            SiteAddress site,
            ObjectProvider<AccountMail> mail,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.site = site;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a link would reach a mailbox and lead here. */
    public boolean canBeSent() {
        AccountMail sending = mail.getIfAvailable();
        return sending != null && sending.reachesMailboxes() && site.findSafe().isPresent();
    }

    /**
     * Sends a link to whoever has this address, if anybody has.
     *
     * @param query what to add to the link, such as {@code ?retour=…}; empty for nothing
     */
    @Transactional
    public void send(String email, String query) {
        accounts.findByEmail(email)
                .filter(Account::isActive)
                .filter(who -> !who.demo())
                .ifPresent(who -> send(who, who.to(), null, query));
    }

    /** Sends a link to an address that somebody wants from now on; using it makes it theirs. Nothing when another has it. */
    @Transactional
    public void sendToNew(Account who, String email) {
        if (accounts.findByEmail(email).isEmpty()) {
            To to = who.to();
            send(
                    who,
                    new To(to.person(), to.name(), to.language(), email.strip(), to.phone(), to.postalLines()),
                    email.strip(),
                    "");
        }
    }

    /** Whether it could be used now. */
    public boolean isGood(String token) {
        return Token.isWellFormed(token)
                && db.sql("""
                        select count(*) from accounts.sign_in_link l
                        join accounts.person p on p.id = l.person_id and p.state = 'ACTIVE'
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                        """)
                                .param("hash", Token.hash(token))
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Whose address it would change; empty for a link that lets in, or one that is worth nothing. */
    public Optional<PersonId> findWhoseAddress(String token) {
        return db.sql("""
                select person_id from accounts.sign_in_link
                where token_hash = :hash and new_email is not null and used_at is null and expires_at > :now
                """)
                .param("hash", Token.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** Uses it up, and with it every other link of that person; empty when somebody was faster, or it is worth nothing. */
    @Transactional
    public Optional<Used> use(String token) {
        if (!Token.isWellFormed(token)) {
            return Optional.empty();
        }
        Optional<Used> used = db.sql("""
                update accounts.sign_in_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now returning person_id, new_email
                """)
                .param("hash", Token.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Used(new PersonId(row.getObject("person_id", UUID.class)), row.getString("new_email")))
                .optional()
                .filter(one -> accounts.get(one.person()).isActive());
        used.ifPresent(one -> {
            forget(one.person());
            if (one.newEmail() == null) {
                accounts.emailProved(one.person());
            }
        });
        return used;
    }

    private void send(Account who, To to, @Nullable String newEmail, String query) {
        AccountMail sending = mail.getIfAvailable();
        Optional<String> address = site.findSafe();
        if (sending == null || address.isEmpty()) {
            return;
        }
        String token = Token.forLink();
        Instant until = clock.instant().plus(VALIDITY);
        db.sql("""
                insert into accounts.sign_in_link (token_hash, person_id, expires_at, new_email)
                values (:hash, :person, :until, :email)
                """)
                .param("hash", Token.hash(token))
                .param("person", who.id().value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("email", newEmail)
                .update();
        sending.sendSignInLink(to, address.get() + "/connexion/lien/" + token + query, until);
        audit.recordFor(null, "accounts.link-sent", "person", who.id().value().toString(), Map.of());
    }

    /** Links that have not been used. */
    private void forget(PersonId person) {
        db.sql("delete from accounts.sign_in_link where person_id = :id and used_at is null")
                .param("id", person.value())
                .update();
    }
}
