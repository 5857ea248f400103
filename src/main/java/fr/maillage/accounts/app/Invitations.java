package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.domain.Token;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to work with this instance: made by somebody who may, accepted once, by whoever holds the link or the code. */
@Component
public class Invitations {

    /** How an invitation reaches somebody. */
    public enum Channel {
        /** A link by e-mail. */
        EMAIL(Period.ofDays(14)),
        /** A code on paper. */
        LETTER(Period.ofDays(30)),
        /** A link and a code shown to whoever asks for them, who hands them on. */
        CONSOLE(Period.ofDays(14));

        private final Period validity;

        Channel(Period validity) {
            this.validity = validity;
        }
    }

    /**
     * Somebody to invite.
     *
     * @param email null when they have none
     * @param phone E.164
     * @param postalLines street, then postal code and commune; empty when unknown
     * @param language {@code fr} or {@code en}
     * @param grants what they will be here for
     */
    public record Draft(
            String name,
            @Nullable String email,
            @Nullable String phone,
            List<String> postalLines,
            String language,
            List<Grant> grants) {}

    /** An invitation that can be accepted now. {@code invitedBy} is a name, null for the operator. */
    public record Open(
            PersonId person, Channel channel, @Nullable String invitedBy, Instant validUntil) {}

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final JdbcClient db;
    private final Accounts accounts;
    private final People people;
    private final Grants grants;
    private final SiteAddress site;
    private final ObjectProvider<AccountMail> mail;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            JdbcClient db,
            Accounts accounts,
            People people,
            Grants grants,
            SiteAddress site,
            ObjectProvider<AccountMail> mail,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.people = people;
        this.grants = grants;
        this.site = site;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites somebody who is not known yet, and sends it. That {@code by} may give these roles is for the caller to check.
     *
     * @param by null for the operator on the command line
     */
    @Transactional
    public Invited invite(Draft draft, Channel channel, @Nullable PersonId by) {
        Optional<Account> known = draft.email() == null ? Optional.empty() : accounts.findByEmail(draft.email());
        if (known.isPresent()) {
            return new Invited.EmailTaken(known.get().id());
        }
        if (isDemoMail(channel, by)) {
            return new Invited.NotFromDemo();
        }
        if (!isReachable(draft.email(), draft.postalLines(), channel)) {
            return new Invited.Unreachable(channel);
        }
        PersonId person = people.addInvited(draft);
        draft.grants().forEach(grant -> grants.give(person, grant, by));
        return send(accounts.get(person), channel, by);
    }

    /**
     * Invites anew somebody who has not come in; what they held before is worth nothing from then on. That {@code by} may do so
     * is for the caller to check: {@link ChangeRoles#inviteAgain} does.
     */
    @Transactional
    public Invited reinvite(PersonId person, Channel channel, @Nullable PersonId by) {
        Optional<Account> waiting = accounts.find(person).filter(one -> one.state() == Account.State.INVITED);
        if (waiting.isEmpty()) {
            return new Invited.NotWaiting(person);
        }
        if (isDemoMail(channel, by)) {
            return new Invited.NotFromDemo();
        }
        if (!isReachable(waiting.get().email(), waiting.get().postalLines(), channel)) {
            return new Invited.Unreachable(channel);
        }
        return send(waiting.get(), channel, by);
    }

    /** Takes back what has been sent and not been used; the person stays known, and may be invited again. */
    @Transactional
    public boolean revoke(PersonId person) {
        boolean some = forget(person);
        if (some) {
            audit.record("accounts.invitation-revoked", "person", person.value().toString(), Map.of());
        }
        return some;
    }

    /** The invitation that a link or a code stands for; empty when there is none, it is too old or has been used. */
    public Optional<Open> find(String token) {
        if (!Token.isWellFormed(Token.tidy(token))) {
            return Optional.empty();
        }
        return db.sql("""
                select i.person_id, i.channel, i.expires_at, b.name as invited_by from accounts.invitation i
                join accounts.person p on p.id = i.person_id and p.state = 'INVITED'
                left join accounts.person b on b.id = i.invited_by
                where i.code_hash = :hash and i.used_at is null and i.expires_at > :now
                """)
                .param("hash", Token.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Open(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("invited_by"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** Whether no invitation of this person waits but those that {@code by} sent. */
    boolean isBy(PersonId person, PersonId by) {
        return db.sql("""
                select not exists (select 1 from accounts.invitation
                                   where person_id = :id and used_at is null and invited_by is distinct from :by)
                """)
                .param("id", person.value())
                .param("by", by.value())
                .query(Boolean.class)
                .single();
    }

    /** What somebody is invited for. */
    public List<Role> listRoles(PersonId person) {
        return db.sql("select distinct role from accounts.role_grant where person_id = :id order by role")
                .param("id", person.value())
                .query((row, n) -> Role.valueOf(row.getString("role")))
                .list();
    }

    /** Uses it up and opens the account; empty when somebody was faster, or it is worth nothing. */
    @Transactional
    Optional<PersonId> use(String token) {
        Optional<PersonId> person = db.sql("""
                update accounts.invitation set used_at = :now
                where code_hash = :hash and used_at is null and expires_at > :now returning person_id
                """)
                .param("hash", Token.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional()
                .filter(accounts::open);
        person.ifPresent(one -> {
            forget(one);
            audit.recordFor(
                    one.value(),
                    "accounts.invitation-accepted",
                    "person",
                    one.value().toString(),
                    Map.of());
        });
        return person;
    }

    private boolean isDemoMail(Channel channel, @Nullable PersonId by) {
        return channel == Channel.EMAIL && by != null && accounts.get(by).demo();
    }

    private static boolean isReachable(@Nullable String email, List<String> postalLines, Channel channel) {
        return switch (channel) {
            case EMAIL -> email != null;
            case LETTER -> !postalLines.isEmpty();
            case CONSOLE -> true;
        };
    }

    private Invited send(Account to, Channel channel, @Nullable PersonId by) {
        forget(to.id());
        String token = channel == Channel.EMAIL ? Token.forLink() : Token.forPaper();
        Instant until = clock.instant().atZone(FRANCE).plus(channel.validity).toInstant();
        db.sql("""
                insert into accounts.invitation (id, code_hash, person_id, channel, invited_by, expires_at)
                values (:id, :hash, :person, :channel, :by, :until)
                """)
                .param("id", UuidV7.at(clock.instant()))
                .param("hash", Token.hash(token))
                .param("person", to.id().value())
                .param("channel", channel.name())
                .param("by", by == null ? null : by.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        String page = site.get() + "/invitation";
        String url = channel == Channel.LETTER ? page : page + "/" + token;
        String inviter = by == null ? "" : accounts.find(by).map(Account::name).orElse("");
        mail.ifAvailable(sending -> {
            switch (channel) {
                case EMAIL -> sending.sendInvitation(to.to(), inviter, url, until);
                case LETTER -> sending.printInvitation(to.to(), inviter, url, token, until);
                case CONSOLE -> {}
            }
        });
        audit.record("accounts.invited", "person", to.id().value().toString(), Map.of("channel", channel.name()));
        return new Invited.Invitation(to.id(), url, channel == Channel.EMAIL ? null : token, until);
    }

    /** Whether there was one that could still be used. */
    private boolean forget(PersonId person) {
        return db.sql("delete from accounts.invitation where person_id = :id and used_at is null")
                        .param("id", person.value())
                        .update()
                > 0;
    }
}
