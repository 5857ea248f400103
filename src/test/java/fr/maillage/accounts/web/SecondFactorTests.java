package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.Newcomers.Newcomer;
import fr.maillage.TestClock;
import fr.maillage.Visitor;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.app.Grants;
import fr.maillage.accounts.app.SecondFactors;
import fr.maillage.accounts.domain.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who can reach many people’s data prove twice who they are. */
@MaillageTest
class SecondFactorTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SecondFactors factors;

    @Autowired
    Grants grants;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void stopTheClock() {
        db.sql("delete from accounts.failed_attempt").update();
        clock.set(NOON);
    }

    @Test
    void aCoordinatorSetsItUpAtTheFirstSignInAndOpensNothingBefore() {
        Newcomer coordinator = newcomers.with(Role.COORDINATOR);
        Visitor visitor = new Visitor(port);

        assertThat(visitor.signIn(coordinator.email(), Newcomers.PASSWORD).header("Location"))
                .endsWith("/connexion/code");
        assertThat(visitor.get("/gestion").header("Location")).endsWith("/connexion/code");
        assertThat(visitor.get("/gestion/registre").header("Location")).contains("/connexion/code?retour=");
        assertThat(visitor.get("/connexion/code").header("Location")).endsWith("/connexion/code/preparation");
        String page = visitor.get("/connexion/code/preparation").text();
        assertThat(visitor.post("/gestion/compte", Map.of("nom", "Pirate")).status())
                .isEqualTo(403);
        assertThat(page)
                .contains("<svg class=\"qr\"")
                .contains(Totp.readable(secret(coordinator)).substring(0, 4));

        assertThat(visitor.post("/connexion/code/preparation", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        Answer codes = visitor.post("/connexion/code/preparation", Map.of("code", code(coordinator)));

        assertThat(recoveryCodes(codes)).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.get("/gestion").status()).isEqualTo(200);
        assertThat(newcomers.audited(coordinator.id(), "accounts.signed-in")).isEqualTo(1);
        assertThat(newcomers.audited(coordinator.id(), "accounts.second-factor-set"))
                .isEqualTo(1);
    }

    @Test
    void theSecretIsSealedInTheDatabase() {
        Newcomer coordinator = withFactor();
        byte[] secret = factors.begin(coordinator.id());

        assertThat(db.sql("select position(:secret in totp_next) from accounts.person where id = :id")
                        .param("secret", secret)
                        .param("id", coordinator.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecretThatNoCodeConfirmedIsWorthNothingAfterHalfAnHour() {
        Newcomer coordinator = newcomers.with(Role.COORDINATOR);
        byte[] begun = factors.begin(coordinator.id());
        assertThat(factors.begin(coordinator.id())).isEqualTo(begun);

        clock.set(NOON.plus(Duration.ofMinutes(31)));
        assertThat(factors.confirm(coordinator.id(), Totp.code(begun, clock.instant())))
                .isEmpty();
        assertThat(factors.begin(coordinator.id())).isNotEqualTo(begun);
    }

    @Test
    void aCodeServesOnce() {
        Newcomer coordinator = withFactor();
        clock.set(NOON.plus(Duration.ofMinutes(2)));
        String code = current(coordinator, NOON.plus(Duration.ofMinutes(2)));
        Visitor first = half(coordinator);
        Visitor second = half(coordinator);

        assertThat(first.post("/connexion/code", Map.of("code", code)).status()).isEqualTo(302);
        assertThat(second.post("/connexion/code", Map.of("code", code)).status())
                .isEqualTo(422);
        assertThat(first.get("/gestion").status()).isEqualTo(200);
        assertThat(second.get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void twentyAtOnceUseACodeOnce() {
        Newcomer coordinator = withFactor();
        clock.set(NOON.plus(Duration.ofMinutes(2)));
        String code = current(coordinator, NOON.plus(Duration.ofMinutes(2)));

        List<SecondFactors.Check> checks = SignInTests.atOnce(IntStream.range(0, 20)
                .<Callable<SecondFactors.Check>>mapToObj(i -> () -> factors.check(coordinator.id(), code))
                .toList());

        assertThat(checks.stream().filter(SecondFactors.Check.Right.class::isInstance))
                .hasSize(1);
    }

    @Test
    void wrongCodesMakeOneWait() {
        Newcomer coordinator = withFactor();
        Visitor visitor = half(coordinator);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/connexion/code", Map.of("code", "00000" + i))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(visitor.post("/connexion/code", Map.of("code", "000009")).status())
                .isEqualTo(429);
    }

    @Test
    void aRecoveryCodeServesOnce() {
        Newcomer coordinator = newcomers.with(Role.COORDINATOR);
        factors.begin(coordinator.id());
        String recovery = factors.confirm(coordinator.id(), code(coordinator))
                .orElseThrow()
                .getFirst();
        Visitor visitor = half(coordinator);
        String typed = recovery.toUpperCase(java.util.Locale.ROOT).replace('-', ' ');

        assertThat(visitor.fill("/connexion/code/secours", "/connexion/code/secours", Map.of("code", typed))
                        .status())
                .isEqualTo(302);
        assertThat(visitor.get("/gestion").status()).isEqualTo(200);
        assertThat(half(coordinator)
                        .post("/connexion/code/secours", Map.of("code", typed))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoleGivenDuringASessionAsksForItAtOnce() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor visitor = new Visitor(port);
        visitor.signIn(clerk.email(), Newcomers.PASSWORD);
        assertThat(visitor.get("/gestion").status()).isEqualTo(200);

        grants.give(clerk.id(), Newcomers.grant(Role.COORDINATOR), null);

        assertThat(visitor.get("/gestion").header("Location")).endsWith("/connexion/code");
    }

    @Test
    void whoeverHalfSignedInCannotReplaceTheTelephone() {
        Newcomer coordinator = withFactor();
        Visitor visitor = half(coordinator);

        assertThat(visitor.get("/connexion/code/preparation").status()).isEqualTo(302);
        byte[] planned = factors.begin(coordinator.id());
        String code = Totp.code(planned, NOON);
        assertThat(visitor.post("/connexion/code/preparation", Map.of("code", code))
                        .header("Location"))
                .contains("reconnexion");
        assertThat(visitor.get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void whenItHasBeenTakenAwayItIsSetUpAnew() {
        Newcomer coordinator = withFactor();
        factors.remove(coordinator.id(), null);

        assertThat(half(coordinator).get("/connexion/code").header("Location")).endsWith("/preparation");
    }

    /** A coordinator whose application is set up. */
    private Newcomer withFactor() {
        Newcomer coordinator = newcomers.with(Role.COORDINATOR);
        factors.begin(coordinator.id());
        kept = factors.begin(coordinator.id());
        assertThat(factors.confirm(coordinator.id(), code(coordinator))).isPresent();
        return coordinator;
    }

    private byte[] kept = {};

    private String current(Newcomer who, Instant at) {
        assertThat(who).isNotNull();
        return Totp.code(kept, at);
    }

    /** Has shown a password, nothing more. */
    private Visitor half(Newcomer who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.email(), Newcomers.PASSWORD);
        visitor.get("/connexion/code");
        return visitor;
    }

    private byte[] secret(Newcomer who) {
        return factors.begin(who.id());
    }

    private String code(Newcomer who) {
        return Totp.code(secret(who), NOON);
    }

    private static List<String> recoveryCodes(Answer page) {
        Matcher codes = Pattern.compile("<li>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</li>")
                .matcher(page.text());
        List<String> found = new ArrayList<>();
        while (codes.find()) {
            found.add(codes.group(1));
        }
        return found;
    }
}
