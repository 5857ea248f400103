package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.Throttle.Counted;
import fr.maillage.accounts.app.Throttle.Kind;
import fr.maillage.accounts.app.Throttle.Turn;
import fr.maillage.accounts.domain.Caller;
import fr.maillage.accounts.domain.Login;
import fr.maillage.platform.Audit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says who somebody is from what they bring. Whether the account exists or not, the answer, the work done and the tries
 * counted are the same.
 */
@Component
public class SignIn {

    /** What came of it. */
    public sealed interface Outcome {
        /** It is them. */
        record Welcome(PersonId person) implements Outcome {}

        /** Wrong, or nobody. */
        record Wrong() implements Outcome {}

        /** Too many tries. */
        record Wait(Instant until) implements Outcome {}
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLinks links;
    private final Invitations invitations;
    private final Throttle throttle;
    private final Audit audit;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SignInLinks links,
            Invitations invitations,
            Throttle throttle,
            Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.invitations = invitations;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * By password.
     *
     * @param from the network address
     * @throws Passwords.Busy when too many passwords are being checked
     */
    public Outcome byPassword(String login, String password, String from) {
        Turn turn = throttle.take(
                new Counted(Kind.PASSWORD, Login.key(login)), new Counted(Kind.PASSWORD_FROM, Caller.of(from)));
        if (turn.waitUntil() != null) {
            return new Outcome.Wait(turn.waitUntil());
        }
        Optional<Account> who = accounts.findByLogin(login);
        if (passwords.matches(password, who.orElse(null))) {
            Account account = who.orElseThrow();
            throttle.succeeded(turn);
            passwords.renew(account, password);
            return new Outcome.Welcome(account.id());
        }
        // Written for nobody too: the work is the same, and a wave of tries shows.
        String subject = who.map(one -> one.id().value().toString()).orElse("");
        audit.recordFor(null, "accounts.sign-in-failed", "person", subject, Map.of("way", "password"));
        return new Outcome.Wrong();
    }

    /**
     * Sends a link to whoever has this address.
     *
     * @param query what to add to the link, such as {@code ?retour=…}
     * @return until when one must wait before asking again; empty when it was done, whether or not anybody has the address
     */
    public Optional<Instant> askLink(String email, String query, String from) {
        Turn turn =
                throttle.take(new Counted(Kind.LINK, Login.key(email)), new Counted(Kind.LINK_FROM, Caller.of(from)));
        if (turn.waitUntil() == null) {
            links.send(email, query);
        }
        return Optional.ofNullable(turn.waitUntil());
    }

    /** By a link, which is used up. Somebody who has a link may try their password again at once. */
    public Optional<SignInLinks.Used> byLink(String token) {
        return links.use(token);
    }

    /** The invitation behind a code that was typed; tries are counted. */
    public InvitationFound findInvitation(String code, String from) {
        Turn turn = throttle.take(new Counted(Kind.INVITATION_FROM, Caller.of(from)));
        if (turn.waitUntil() != null) {
            return new InvitationFound.Wait(turn.waitUntil());
        }
        Optional<Invitations.Open> found = invitations.find(code);
        found.ifPresent(open -> throttle.succeeded(turn));
        return found.<InvitationFound>map(InvitationFound.Found::new).orElseGet(InvitationFound.None::new);
    }

    /** What a code of an invitation stands for. */
    public sealed interface InvitationFound {
        /** This one. */
        record Found(Invitations.Open invitation) implements InvitationFound {}

        /** None, or one that serves no more. */
        record None() implements InvitationFound {}

        /** Too many tries. */
        record Wait(Instant until) implements InvitationFound {}
    }
}
