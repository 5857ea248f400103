package fr.maillage.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever sends a form again and again: a token bucket for each network address and each form. An IPv6 address
 * counts by its first 64 bits, for one subscriber holds all the rest. Addresses are kept as hashes whose key is made at
 * each start and never written, in a bounded part of the memory; each instance counts by itself.
 */
@Component
public class RateLimits {

    private static final int MOST_BUCKETS = 50_000;
    private static final int IPV6_BYTES = 16;
    private static final int SUBSCRIBER_BYTES = 8;
    private static final String HASH = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    RateLimits(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HASH);
    }

    /**
     * How often something may be done.
     *
     * @param name of the form, such as {@code directory.report}
     * @param atOnce how many before it slows down
     * @param every how long until one more is allowed
     */
    public record Pace(String name, int atOnce, Duration every) {}

    /**
     * What a sender is told of their pace (IETF draft « RateLimit header fields for HTTP »).
     *
     * @param allowed whether this time may be done; counted if so
     * @param left how many more may be done at once
     * @param nextSeconds until one more is allowed, rounded up; 0 when one is left
     * @param fullSeconds until all are allowed again, rounded up
     */
    public record Allowance(boolean allowed, int left, long nextSeconds, long fullSeconds) {}

    /** Counts one more time, if it is allowed, and says what is left. */
    public Allowance take(Pace pace, HttpServletRequest request) {
        return bucket(pace, network(String.valueOf(request.getRemoteAddr()))).spend(pace, clock.millis());
    }

    /** Whether this sender may do it once more; counts it if so. */
    public boolean allows(Pace pace, HttpServletRequest request) {
        return allows(pace, network(String.valueOf(request.getRemoteAddr())));
    }

    /** The same for anything that names a sender, such as an account; only its hash is kept. */
    public boolean allows(Pace pace, String sender) {
        return bucket(pace, sender).spend(pace, clock.millis()).allowed();
    }

    private Bucket bucket(Pace pace, String sender) {
        return buckets.get(hash(pace.name() + "\n" + sender), _ -> new Bucket(pace.atOnce(), clock.millis()));
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, SUBSCRIBER_BYTES) : bytes);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private ByteBuffer hash(String sender) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(sender.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is left to one sender. */
    private static final class Bucket {

        private double left;
        private long lookedAt;

        Bucket(int atOnce, long now) {
            left = atOnce;
            lookedAt = now;
        }

        synchronized Allowance spend(Pace pace, long now) {
            double every = pace.every().toMillis();
            left = Math.min(pace.atOnce(), left + Math.max(0, now - lookedAt) / every);
            lookedAt = now;
            boolean allowed = left >= 1;
            if (allowed) {
                left--;
            }
            return new Allowance(
                    allowed,
                    (int) left,
                    left >= 1 ? 0 : seconds((1 - left) * every),
                    seconds((pace.atOnce() - left) * every));
        }

        private static long seconds(double millis) {
            return (long) Math.ceil(millis / 1000);
        }
    }
}
