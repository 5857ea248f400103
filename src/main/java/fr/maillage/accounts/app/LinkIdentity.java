package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.oidc.OidcAnswer.Vouched;
import fr.maillage.accounts.app.oidc.OidcProvider.Kind;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the person that a provider vouches for: by who they are to it, once linked; the first time, by an e-mail address that
 * is verified and that somebody invited or active has. A provider makes no account and gives no role.
 */
@Component
public class LinkIdentity {

    /** What became of it. */
    public sealed interface Linked {

        /** This person may come in. */
        record Person(PersonId id) implements Linked {}

        /** Nobody here is known by that. */
        record Stranger() implements Linked {}

        /** Somebody might be, but either the provider or we do not know that the e-mail address is theirs. */
        record Unverified() implements Linked {}

        /** A resident, who has no account here. */
        record Resident() implements Linked {}
    }

    private final JdbcClient db;
    private final Accounts accounts;
    private final Invitations invitations;
    private final ObjectProvider<AccountMail> mail;
    private final Audit audit;
    private final Clock clock;

    LinkIdentity(
            JdbcClient db,
            Accounts accounts,
            Invitations invitations,
            ObjectProvider<AccountMail> mail,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.invitations = invitations;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Finds them, and remembers the link. */
    @Transactional
    public Linked link(Vouched vouched) {
        if (vouched.kind() == Kind.RESIDENT) {
            return new Linked.Resident();
        }
        Optional<PersonId> known = findLinked(vouched);
        if (known.isPresent()) {
            return known.flatMap(accounts::find)
                    .filter(Account::isActive)
                    .<Linked>map(account -> new Linked.Person(account.id()))
                    .orElseGet(Linked.Stranger::new);
        }
        if (vouched.email() == null) {
            return new Linked.Stranger();
        }
        if (!vouched.emailVerified()) {
            return new Linked.Unverified();
        }
        Optional<Account> account =
                accounts.findByEmail(vouched.email()).filter(one -> one.state() != Account.State.CLOSED && !one.demo());
        if (account.isEmpty()) {
            return new Linked.Stranger();
        }
        PersonId person = account.get().id();
        if (!accounts.isEmailProved(person)) {
            return new Linked.Unverified();
        }
        if (!account.get().isActive()) {
            invitations.revoke(person);
            accounts.open(person);
        }
        remember(vouched, person);
        return new Linked.Person(person);
    }

    private Optional<PersonId> findLinked(Vouched vouched) {
        return db.sql("select person_id from accounts.external_identity where issuer = :issuer and subject = :subject")
                .param("issuer", vouched.issuer())
                .param("subject", vouched.subject())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private void remember(Vouched vouched, PersonId person) {
        db.sql("""
                insert into accounts.external_identity (issuer, subject, person_id) values (:issuer, :subject, :person)
                on conflict do nothing
                """)
                .param("issuer", vouched.issuer())
                .param("subject", vouched.subject())
                .param("person", person.value())
                .update();
        audit.recordFor(
                person.value(),
                "accounts.identity-linked",
                "person",
                person.value().toString(),
                Map.of("issuer", vouched.issuer()));
        Account who = accounts.get(person);
        mail.ifAvailable(sending -> sending.sendSecurityNotice(who.to(), "identity-linked", clock.instant()));
    }
}
