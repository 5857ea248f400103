package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody invited comes in: once, with whatever they will sign in with from now on. */
@Component
public class AcceptInvitation {

    /**
     * What they say.
     *
     * @param email asked only of who was invited without one; null for none
     * @param phone E.164; null for none
     * @param password one that {@link Passwords#findWeakness} finds nothing against; null for links by e-mail only
     */
    public record Reply(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String password) {}

    private final Invitations invitations;
    private final Accounts accounts;
    private final Passwords passwords;

    AcceptInvitation(Invitations invitations, Accounts accounts, Passwords passwords) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Accepts; all of it or nothing.
     *
     * @return who came in; empty when the invitation is worth nothing any more, or somebody was faster
     * @throws Passwords.Busy when too many passwords are being hashed
     */
    @Transactional
    public Optional<PersonId> accept(String token, Reply reply) {
        Optional<PersonId> person = invitations.use(token);
        person.ifPresent(one -> {
            Account before = accounts.get(one);
            String phone = reply.phone() == null ? before.phone() : reply.phone();
            accounts.describe(one, reply.name(), before.language(), phone);
            if (before.email() == null && reply.email() != null && !accounts.setEmail(one, reply.email(), false)) {
                throw new IllegalStateException("Somebody else took this address meanwhile");
            }
            if (reply.password() != null) {
                passwords.choose(one, reply.password());
            }
        });
        return person;
    }
}
