package fr.maillage.accounts.app;

import fr.maillage.accounts.app.Throttle.Counted;
import fr.maillage.accounts.app.Throttle.Kind;
import fr.maillage.accounts.app.Throttle.Turn;
import fr.maillage.accounts.domain.PasswordRules.Weakness;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody changes their password: they type the present one or have just signed in, and are signed out everywhere else. */
@Component
public class ChangePassword {

    /** What came of it. */
    public sealed interface Outcome {
        /** It is changed. */
        record Changed() implements Outcome {}

        /** The present one is wrong. */
        record WrongCurrent() implements Outcome {}

        /** There is no present one, and they signed in too long ago. */
        record SignInAgain() implements Outcome {}

        /** The new one is not good enough. */
        record Weak(Weakness weakness) implements Outcome {}

        /** Too many tries. */
        record Wait(Instant until) implements Outcome {}
    }

    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final TransactionTemplate together;

    ChangePassword(Passwords passwords, Sessions sessions, Throttle throttle, TransactionTemplate together) {
        this.together = together;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /**
     * Changes it.
     *
     * @param current the present one as typed; not looked at by somebody who has just signed in, for they may have forgotten it
     * @param fresh whether they have signed in a moment ago
     * @param sessionId the session that goes on
     * @throws Passwords.Busy when too many passwords are being checked
     */
    public Outcome change(Account who, String current, String next, boolean fresh, String sessionId) {
        Optional<Weakness> weakness = passwords.findWeakness(next, who);
        if (weakness.isPresent()) {
            return new Outcome.Weak(weakness.get());
        }
        if (!fresh) {
            if (who.passwordHash() == null) {
                return new Outcome.SignInAgain();
            }
            Turn turn =
                    throttle.take(new Counted(Kind.PASSWORD, who.id().value().toString()));
            if (turn.waitUntil() != null) {
                return new Outcome.Wait(turn.waitUntil());
            }
            if (!passwords.matches(current, who)) {
                return new Outcome.WrongCurrent();
            }
            throttle.succeeded(turn);
        }
        together.executeWithoutResult(status -> {
            passwords.change(who.id(), next);
            sessions.endOthers(who.id(), sessionId);
        });
        return new Outcome.Changed();
    }
}
