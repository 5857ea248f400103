package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.Throttle.Counted;
import fr.maillage.accounts.app.Throttle.Kind;
import fr.maillage.accounts.app.Throttle.Turn;
import fr.maillage.accounts.domain.Totp;
import fr.maillage.platform.Audit;
import fr.maillage.platform.Sealing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factor: an application that gives codes, and codes on paper for when it is lost. */
@Component
public class SecondFactors {

    /** What became of a code. */
    public sealed interface Check {
        /** It is right, and has now served. */
        record Right() implements Check {}

        /** It is wrong, or has served before. */
        record Wrong() implements Check {}

        /** Too many were wrong. */
        record Wait(Instant until) implements Check {}
    }

    /** How long a secret that no code has confirmed is good for. */
    private static final Duration BEGUN_FOR = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final Accounts accounts;
    private final RecoveryCodes recovery;
    private final Throttle throttle;
    private final Sealing sealing;
    private final ObjectProvider<AccountMail> mail;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(
            JdbcClient db,
            Accounts accounts,
            RecoveryCodes recovery,
            Throttle throttle,
            Sealing sealing,
            ObjectProvider<AccountMail> mail,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.recovery = recovery;
        this.throttle = throttle;
        this.sealing = sealing;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The secret to put into an application: the one begun within the half hour, or a new one. What is in use stays in use
     * until {@link #confirm}.
     */
    @Transactional
    public byte[] begin(PersonId person) {
        Optional<byte[]> begun = secret(person, true);
        if (begun.isPresent()) {
            return begun.get();
        }
        byte[] secret = Totp.secret();
        db.sql("""
                update accounts.person set totp_next = :sealed, totp_begun_at = :now, updated_at = now() where id = :id
                """)
                .param("sealed", sealing.seal(secret, place(person)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
        return secret;
    }

    /**
     * A code shows that the secret has arrived: from now on it is the one. Sessions elsewhere are for the caller to end.
     *
     * @return the new recovery codes, to be shown once; empty when the code is wrong
     */
    @Transactional
    public Optional<List<String>> confirm(PersonId person, String typed) {
        Optional<byte[]> secret = secret(person, true);
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : Totp.findStep(secret.get(), typed, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        db.sql("""
                update accounts.person
                set totp_secret = totp_next, totp_next = null, totp_confirmed_at = :now, totp_last_step = :step,
                    updated_at = now()
                where id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", step.getAsLong())
                .param("id", person.value())
                .update();
        record(person, person, "accounts.second-factor-set");
        return Optional.of(recovery.renew(person));
    }

    /** Checks a code of the application; each serves once. */
    public Check check(PersonId person, String typed) {
        return judge(
                person,
                () -> secret(person, false)
                        .map(secret -> Totp.findStep(secret, typed, clock.instant()))
                        .filter(OptionalLong::isPresent)
                        .filter(step -> isFirstUse(person, step.getAsLong()))
                        .isPresent());
    }

    /** Checks a recovery code; each serves once, and the person is told. */
    public Check checkRecovery(PersonId person, String typed) {
        Check check = judge(person, () -> recovery.use(person, typed));
        if (check instanceof Check.Right) {
            record(person, person, "accounts.recovery-code-used");
        }
        return check;
    }

    /** New recovery codes, to be shown once. */
    @Transactional
    public List<String> renewRecovery(PersonId person) {
        audit.record("accounts.recovery-codes-renewed", "person", person.value().toString(), Map.of());
        return recovery.renew(person);
    }

    /**
     * Takes the second factor away: by the person, or by somebody who may, for a person who has lost telephone and sheet. Who
     * needs one by role sets it up anew at the next sign-in.
     */
    @Transactional
    public void remove(PersonId person, @Nullable PersonId by) {
        db.sql("""
                update accounts.person set totp_secret = null, totp_next = null, totp_confirmed_at = null,
                    updated_at = now() where id = :id
                """).param("id", person.value()).update();
        recovery.forget(person);
        record(person, by, "accounts.second-factor-removed");
    }

    private Check judge(PersonId person, BooleanSupplier right) {
        Turn turn = throttle.take(new Counted(Kind.SECOND_FACTOR, person.value().toString()));
        if (turn.waitUntil() != null) {
            return new Check.Wait(turn.waitUntil());
        }
        if (right.getAsBoolean()) {
            throttle.succeeded(turn);
            return new Check.Right();
        }
        audit.recordFor(
                person.value(),
                "accounts.second-factor-failed",
                "person",
                person.value().toString(),
                Map.of());
        return new Check.Wrong();
    }

    private boolean isFirstUse(PersonId person, long step) {
        return db.sql("""
                update accounts.person set totp_last_step = :step
                where id = :id and (totp_last_step is null or totp_last_step < :step)
                """).param("step", step).param("id", person.value()).update() > 0;
    }

    private Optional<byte[]> secret(PersonId person, boolean begun) {
        record Secrets(byte @Nullable [] now, byte @Nullable [] next) {}
        return db.sql("""
                select totp_secret, case when totp_begun_at > :since then totp_next end as totp_next
                from accounts.person where id = :id
                """)
                .param("id", person.value())
                .param("since", clock.instant().minus(BEGUN_FOR).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Secrets(row.getBytes("totp_secret"), row.getBytes("totp_next")))
                .optional()
                .map(both -> begun ? both.next() : both.now())
                .map(closed -> sealing.open(closed, place(person)));
    }

    private void record(PersonId person, @Nullable PersonId by, String action) {
        audit.recordFor(
                by == null ? null : by.value(), action, "person", person.value().toString(), Map.of());
        Account who = accounts.get(person);
        String event = action.equals("accounts.recovery-code-used") ? "recovery-code-used" : "second-factor-changed";
        mail.ifAvailable(sending -> sending.sendSecurityNotice(who.to(), event, clock.instant()));
    }

    private static String place(PersonId person) {
        return "accounts.totp:" + person.value();
    }
}
