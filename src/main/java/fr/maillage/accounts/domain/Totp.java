package fr.maillage.accounts.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238, SHA-1: what every application understands). */
public final class Totp {

    /** Seconds a code lasts. */
    public static final int STEP_SECONDS = 30;

    private static final int SECRET_BYTES = 20;
    private static final int BITS = 5;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** A fresh secret. */
    public static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The code of an instant. */
    public static String code(byte[] secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1),
                    at,
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code was typed: now, the one before or the one after, for clocks that are a little off. */
    public static OptionalLong findStep(byte[] secret, String typed, Instant now) {
        byte[] digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long near = step - 1; near <= step + 1; near++) {
            byte[] right =
                    code(secret, Instant.ofEpochSecond(near * STEP_SECONDS)).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, digits)) {
                found = OptionalLong.of(near);
            }
        }
        return found;
    }

    /** The secret as it is typed into an application: Base32 (RFC 4648). */
    public static String readable(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : secret) {
            bits = (bits << Byte.SIZE) | (each & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(BASE32.charAt((bits >> held) & 31));
            }
        }
        return text.toString(); // twenty bytes are thirty-two letters, without a rest
    }

    /** What the application reads from the QR code. */
    public static String uri(byte[] secret, String issuer, String account) {
        return "otpauth://totp/" + encode(issuer) + ":" + encode(account) + "?secret=" + readable(secret) + "&issuer="
                + encode(issuer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
