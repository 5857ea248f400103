package fr.maillage.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Codes as RFC 6238 defines them. */
class TotpTests {

    /** The secret of its appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void givesTheCodesOfTheStandard() {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1_111_111_109L))).isEqualTo("081804");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }

    @Test
    void bearsAClockThatIsOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_109L);
        String code = Totp.code(SECRET, now);

        assertThat(Totp.findStep(SECRET, "081 804", now)).hasValue(1_111_111_109L / 30);
        assertThat(Totp.findStep(SECRET, code, now.plusSeconds(30))).isPresent();
        assertThat(Totp.findStep(SECRET, code, now.minusSeconds(30))).isPresent();
        assertThat(Totp.findStep(SECRET, code, now.plusSeconds(61))).isEmpty();
        assertThat(Totp.findStep(SECRET, "", now)).isEmpty();
    }

    @Test
    void spellsTheSecretInBase32() {
        assertThat(Totp.readable(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.uri(SECRET, "Maillage Pays de Lorande", "a@b.example"))
                .isEqualTo("otpauth://totp/Maillage%20Pays%20de%20Lorande:a%40b.example?secret="
                        + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Maillage%20Pays%20de%20Lorande");
    }
}
