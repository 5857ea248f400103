package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.domain.PasswordRules;
import fr.maillage.accounts.domain.PasswordRules.Weakness;
import fr.maillage.accounts.domain.Token;
import fr.maillage.platform.Audit;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: chosen, checked, changed. Only their Argon2id hash is kept. */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;

    /** How long somebody waits for their turn before being told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Longer is never a password of ours; not worth hashing in full. */
    private static final int LONGEST_TYPED = 1_000;

    /** Too many people are signing in at this very moment. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many passwords are being checked", null, false, false);
        }
    }

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final PasswordRules rules = new PasswordRules();

    /** One at a time for each processor: hashing more at once is no faster, and each takes 19 MiB. */
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final Accounts accounts;
    private final Territory territory;
    private final ObjectProvider<AccountMail> mail;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable String nobodys;

    Passwords(Accounts accounts, Territory territory, ObjectProvider<AccountMail> mail, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.territory = territory;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with a password that this person would choose, if anything. */
    public Optional<Weakness> findWeakness(String typed, Account who) {
        List<String> known =
                new ArrayList<>(List.of(who.name(), territory.settings().name()));
        if (who.email() != null) {
            known.add(who.email());
        }
        return rules.findWeakness(typed, known);
    }

    /**
     * Whether this is their password. Takes the same time when there is no such person or they have none.
     *
     * @throws Busy when too many are being checked
     */
    public boolean matches(String typed, @Nullable Account who) {
        String kept = who == null || !who.isActive() || who.demo() ? null : who.passwordHash();
        String hash = kept == null ? nobodys() : kept;
        String tried = typed.length() > LONGEST_TYPED ? "" : PasswordRules.normal(typed);
        boolean right = inTurn(() -> encoder.matches(tried, hash));
        return right && kept != null;
    }

    /** Keeps a password that {@link #findWeakness} finds nothing against. */
    public void choose(PersonId person, String typed) {
        String hash = inTurn(() -> encoder.encode(PasswordRules.normal(typed)));
        accounts.setPasswordHash(person, hash);
    }

    /** The same for somebody who had an account before: it is written down, and they are told. */
    @Transactional
    public void change(PersonId person, String typed) {
        choose(person, typed);
        audit.record("accounts.password-changed", "person", person.value().toString(), Map.of());
        Account account = accounts.get(person);
        mail.ifAvailable(sending -> sending.sendSecurityNotice(account.to(), "password-changed", clock.instant()));
    }

    /** Hashes again what was hashed with weaker settings, while the password is at hand. */
    void renew(Account who, String typed) {
        if (who.passwordHash() != null && encoder.upgradeEncoding(who.passwordHash())) {
            choose(who.id(), typed);
        }
    }

    /** A hash that no password matches, made with today’s settings. */
    private String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = inTurn(() -> encoder.encode(Token.forLink()));
            nobodys = known;
        }
        return known;
    }

    private <T> T inTurn(Supplier<T> hashing) {
        boolean ours = false;
        try {
            ours = turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!ours) {
                throw new Busy();
            }
            return hashing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            if (ours) {
                turns.release();
            }
        }
    }
}
