package fr.maillage.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The small rules of signing in: waits, addresses, telephones, codes, browsers. */
class SignInRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aFewTriesAreFreeThenTheWaitDoublesUpToALimit() {
        Slowdown slowdown = new Slowdown(3, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

        assertThat(slowdown.next(2, NOW, NOW)).isEmpty();
        assertThat(slowdown.next(3, NOW, NOW)).contains(NOW.plusSeconds(30));
        assertThat(slowdown.next(4, NOW, NOW)).contains(NOW.plusSeconds(60));
        assertThat(slowdown.next(4, NOW.minusSeconds(60), NOW)).isEmpty();
        assertThat(slowdown.next(1_000_000, NOW, NOW)).contains(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void anIpv6SubscriberIsOneCaller() {
        assertThat(Caller.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Caller.of("2001:db8:1:2:ffff::1"));
        assertThat(Caller.of("2001:db8:1:2::1")).isNotEqualTo(Caller.of("2001:db8:1:3::1"));
        assertThat(Caller.of("198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void aTelephoneIsTheSameHoweverItIsTyped() {
        assertThat(Login.findPhone("06 39 98 12 34")).contains("+33639981234");
        assertThat(Login.findPhone("06.39.98.12.34")).contains("+33639981234");
        assertThat(Login.findPhone("0033 6 39 98 12 34")).contains("+33639981234");
        assertThat(Login.findPhone("12")).isEmpty();
        assertThat(Login.key("06 39 98 12 34")).isEqualTo(Login.key("+33639981234"));
    }

    @Test
    void anEmailHasAnAtAndADomain() {
        assertThat(Login.isEmail(" prenom.nom@mairie.example ")).isTrue();
        assertThat(Login.isEmail("prénom@mairie.example")).isTrue();
        assertThat(Login.isEmail("mairie.example")).isFalse();
        assertThat(Login.isEmail("a@b")).isFalse();
        assertThat(Login.isEmail("a@b.example\nBcc: c@d.example")).isFalse();
    }

    @Test
    void aCodeIsTheSameInCapitalsAndWithSpaces() {
        String code = Token.forPaper();

        assertThat(code).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        assertThat(Token.hash(code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(Token.hash(code));
        assertThat(Token.isWellFormed(Token.tidy(code))).isTrue();
        assertThat(Token.isWellFormed(Token.forLink())).isTrue();
        assertThat(Token.isWellFormed("abc")).isFalse();
    }

    @Test
    void aBrowserIsToldInTwoWords() {
        assertThat(
                        Device.describe(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0"))
                .isEqualTo("Edge, Windows");
        assertThat(Device.describe(
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(Device.describe("Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0"))
                .isEqualTo("Firefox, Android");
        assertThat(Device.describe(null)).isEmpty();
        assertThat(Device.describe("curl/8")).isEmpty();
    }
}
