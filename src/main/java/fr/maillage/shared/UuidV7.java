package fr.maillage.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers that sort by the time they were made, and within a millisecond in the order they were asked for (RFC 9562,
 * sections 5.7 and 6.2, method 1).
 */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    /** Where the counter of a millisecond begins at most: half of it is left to count. */
    private static final int COUNTER_START = 1 << (COUNTER_BITS - 1);

    /** Milliseconds since 1970, of the latest identifier. */
    private static long latest = Long.MIN_VALUE;
    /** How many were made in that millisecond, from a random start; what overflows 12 bits is carried into the next one. */
    private static long counter;

    private UuidV7() {}

    /** A new identifier: 48 bits of milliseconds since 1970, 12 bits that count, 62 random bits. */
    public static UUID at(Instant now) {
        long ticks = ticks(now.toEpochMilli());
        long high = (ticks >>> COUNTER_BITS << 16) | 0x7000L | (ticks & 0xFFFL);
        long low = RANDOM.nextLong();
        return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private static synchronized long ticks(long millis) {
        counter = millis == latest ? counter + 1 : RANDOM.nextInt(COUNTER_START);
        latest = millis;
        return (millis << COUNTER_BITS) + counter;
    }
}
