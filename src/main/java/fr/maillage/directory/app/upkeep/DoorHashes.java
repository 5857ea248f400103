package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.domain.upkeep.DoorWord;
import fr.maillage.platform.Sealing;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What opens a sheet without an account, hashed with the key of this instance. Whoever typed the code of a letter goes on with a
 * word that stands for the request during a day: signed, kept nowhere, so that the code does not stand in addresses.
 */
@Component
class DoorHashes {

    private static final Duration TYPED = Duration.ofDays(1);
    private static final String PURPOSE = "directory.confirmation";
    private static final String DOOR = PURPOSE + ".door";
    private static final int NUMBERS = 24;
    private static final int SIGNED = NUMBERS + 32;

    private final Sealing sealing;
    private final Clock clock;

    DoorHashes(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What is kept of a link’s word or a tidied code. */
    byte[] hash(String word) {
        return sealing.hash(
                PURPOSE, DoorWord.tidy(word).length() == DoorWord.CODE_LETTERS ? DoorWord.tidy(word) : word);
    }

    /** A word for whoever typed the code of this request. */
    String door(UUID request) {
        long until = clock.instant().plus(TYPED).getEpochSecond();
        byte[] numbers = ByteBuffer.allocate(NUMBERS)
                .putLong(request.getMostSignificantBits())
                .putLong(request.getLeastSignificantBits())
                .putLong(until)
                .array();
        byte[] whole =
                ByteBuffer.allocate(SIGNED).put(numbers).put(sign(numbers)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The request that such a word stands for; empty when we did not make it, or yesterday. */
    Optional<UUID> request(String door) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(door);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length != SIGNED) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(whole);
        byte[] numbers = new byte[NUMBERS];
        byte[] signature = new byte[SIGNED - NUMBERS];
        buffer.get(numbers).get(signature);
        ByteBuffer read = ByteBuffer.wrap(numbers);
        UUID request = new UUID(read.getLong(), read.getLong());
        boolean good = MessageDigest.isEqual(signature, sign(numbers))
                && read.getLong() > clock.instant().getEpochSecond();
        return good ? Optional.of(request) : Optional.empty();
    }

    private byte[] sign(byte[] numbers) {
        return sealing.hash(DOOR, Base64.getEncoder().encodeToString(numbers));
    }
}
