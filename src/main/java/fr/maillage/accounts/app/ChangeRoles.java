package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.SignedIn;
import fr.maillage.platform.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives roles and takes them away, closes accounts and opens them again. Doing a thing twice, or two people at once, comes to
 * the same as once; the last technician and the last coordinator of the whole territory stay, for nobody could let
 * others in.
 */
@Component
public class ChangeRoles {

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** It was so already. */
        ALREADY,
        /** Whoever asks does not reach that far. */
        NOT_YOURS,
        /** Nobody else could come in with that role. */
        LAST_ONE,
        /** There is no such person, or their account is closed. */
        GONE
    }

    private final JdbcClient db;
    private final Grants grants;
    private final Delegations delegations;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Audit audit;

    ChangeRoles(
            JdbcClient db,
            Grants grants,
            Delegations delegations,
            Invitations invitations,
            Sessions sessions,
            SecondFactors factors,
            Audit audit) {
        this.db = db;
        this.grants = grants;
        this.delegations = delegations;
        this.invitations = invitations;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
    }

    /**
     * Gives a role. An invitation that somebody else sent and that has not been used is worth nothing from then on: whoever
     * holds its code would come in with a role that its sender could not give.
     */
    @Transactional
    public Outcome give(SignedIn by, PersonId person, Grant grant) {
        if (!delegations.of(by).mayGive(grant) || isInventedForReal(by, person)) {
            return Outcome.NOT_YOURS;
        }
        if (lock(person).filter(state -> state != Account.State.CLOSED).isEmpty()) {
            return Outcome.GONE;
        }
        if (grants.listOf(person).contains(grant)) {
            return Outcome.ALREADY;
        }
        if (!invitations.isBy(person, by.id())) {
            invitations.revoke(person);
        }
        grants.give(person, grant, by.id());
        return Outcome.DONE;
    }

    /** Takes a role away; one’s own may always be given up. */
    @Transactional
    public Outcome take(SignedIn by, PersonId person, Grant grant) {
        if (!by.id().equals(person) && !delegations.of(by).mayGive(grant)) {
            return Outcome.NOT_YOURS;
        }
        if (lock(person).isEmpty()) {
            return Outcome.GONE;
        }
        if (isLast(person, List.of(grant))) {
            return Outcome.LAST_ONE;
        }
        if (!grants.take(person, grant)) {
            return Outcome.ALREADY;
        }
        grants.record("accounts.role-taken", person, grant);
        return Outcome.DONE;
    }

    /**
     * Whether somebody may be handed another’s invitation, and so come in with all of their roles: they could give every one of
     * them, or look after the whole when there is none.
     */
    public boolean mayInviteAgain(SignedIn by, List<Grant> held) {
        return held.isEmpty() ? isOverAll(by) : held.stream().allMatch(delegations.of(by)::mayGive);
    }

    /** Invites anew somebody who has not come in. */
    @Transactional
    public Invited inviteAgain(SignedIn by, PersonId person, Invitations.Channel channel) {
        if (lock(person).isEmpty()) {
            return new Invited.NotWaiting(person);
        }
        if (!mayInviteAgain(by, grants.listOf(person)) || isInventedForReal(by, person)) {
            return new Invited.NotYours(person);
        }
        return invitations.reinvite(person, channel, by.id());
    }

    /** Whether somebody may close another’s account: they could take every role of it, or keep the instance safe. */
    public boolean mayClose(SignedIn by, PersonId person, List<Grant> held) {
        boolean technician = by.grants().stream().anyMatch(grant -> grant.role() == Role.TECHNICIAN);
        boolean within = held.isEmpty() ? isOverAll(by) : held.stream().allMatch(delegations.of(by)::mayGive);
        return !by.id().equals(person) && (technician || within);
    }

    /** Lets nobody in under this name any more: their roles, invitations and secrets go, their name stays for the log. */
    @Transactional
    public Outcome close(SignedIn by, PersonId person) {
        Optional<Account.State> state = lock(person);
        if (state.isEmpty()) {
            return Outcome.GONE;
        }
        List<Grant> held = grants.listOf(person);
        if (!mayClose(by, person, held) || isInventedForReal(by, person)) {
            return Outcome.NOT_YOURS;
        }
        if (state.get() == Account.State.CLOSED) {
            return Outcome.ALREADY;
        }
        if (isLast(person, held)) {
            return Outcome.LAST_ONE;
        }
        held.forEach(grant -> grants.record("accounts.role-taken", person, grant));
        grants.takeAll(person);
        invitations.revoke(person);
        sessions.endAll(person);
        factors.remove(person, by.id());
        db.sql("""
                update accounts.person set state = 'CLOSED', password_hash = null, updated_at = now() where id = :id
                """).param("id", person.value()).update();
        db.sql("delete from accounts.external_identity where person_id = :id")
                .param("id", person.value())
                .update();
        audit.record("accounts.closed", "person", person.value().toString(), Map.of());
        return Outcome.DONE;
    }

    /** For somebody who has lost their telephone and their recovery codes: they set up a second factor anew. */
    @Transactional
    public Outcome resetSecondFactor(SignedIn by, PersonId person) {
        if (lock(person).isEmpty()) {
            return Outcome.GONE;
        }
        if (!mayClose(by, person, grants.listOf(person)) || isInventedForReal(by, person)) {
            return Outcome.NOT_YOURS;
        }
        factors.remove(person, by.id());
        sessions.endAll(person);
        return Outcome.DONE;
    }

    /** Lets somebody be invited again after their account was closed; they hold no role until one is given. */
    @Transactional
    public Outcome reopen(SignedIn by, PersonId person) {
        if (!isOverAll(by)) {
            return Outcome.NOT_YOURS;
        }
        int changed = db.sql("""
                update accounts.person set state = 'INVITED', updated_at = now() where id = :id and state = 'CLOSED'
                """).param("id", person.value()).update();
        if (changed == 0) {
            return Outcome.ALREADY;
        }
        audit.record("accounts.reopened", "person", person.value().toString(), Map.of());
        return Outcome.DONE;
    }

    /** Whether they look after the whole: a technician, or a coordinator of the territory. */
    public static boolean isOverAll(SignedIn who) {
        return who.grants().stream()
                .anyMatch(grant -> grant.role() == Role.TECHNICIAN
                        || (grant.role() == Role.COORDINATOR && grant.area() == Area.TERRITORY));
    }

    private boolean isLast(PersonId person, List<Grant> lost) {
        return lost.stream()
                .filter(grant -> grant.role() == Role.TECHNICIAN
                        || (grant.role() == Role.COORDINATOR && grant.area() == Area.TERRITORY))
                .map(grant -> grants.lockHolders(grant.role()))
                .anyMatch(holders -> holders.equals(List.of(person)));
    }

    /** Somebody invented, whom anybody may play, over somebody whom the operator let in. */
    private boolean isInventedForReal(SignedIn by, PersonId person) {
        return db.sql("""
                select count(*) from accounts.person invented, accounts.person real
                where invented.id = :by and invented.demo and real.id = :person and not real.demo
                    and exists (select 1 from accounts.role_grant g where g.person_id = real.id and g.given_by is null)
                """)
                        .param("by", by.id().value())
                        .param("person", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Account.State> lock(PersonId person) {
        return db.sql("select state from accounts.person where id = :id for update")
                .param("id", person.value())
                .query((row, n) -> Account.State.valueOf(row.getString("state")))
                .optional();
    }
}
