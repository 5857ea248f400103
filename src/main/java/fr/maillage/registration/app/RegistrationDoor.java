package fr.maillage.registration.app;

import fr.maillage.platform.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens one registration without a name, until a time: for whoever has just signed up, and for the links in their messages. A
 * signature that is kept nowhere; it names nobody.
 */
@Component
public class RegistrationDoor {

    private static final String PURPOSE = "registration.door";
    private static final int SIGNATURE_BYTES = 16;
    private static final int RADIX = 36;

    private final Sealing sealing;
    private final Clock clock;

    RegistrationDoor(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A proof that opens the registration of this code until then. */
    public String proof(String code, Instant until) {
        String seconds = Long.toString(until.getEpochSecond(), RADIX);
        return seconds + "." + sign(code, seconds);
    }

    /** Whether it does, now. */
    public boolean opens(String code, @Nullable String proof) {
        int dot = proof == null || proof.length() > 60 ? -1 : proof.indexOf('.');
        if (proof == null || dot < 1) {
            return false;
        }
        String seconds = proof.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                proof.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                sign(code, seconds).getBytes(StandardCharsets.UTF_8));
        try {
            return ours && clock.instant().getEpochSecond() < Long.parseLong(seconds, RADIX);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String sign(String code, String seconds) {
        byte[] whole = sealing.hash(PURPOSE, code + "\n" + seconds);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
    }
}
