package fr.maillage.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Closes small secrets with a key that is not in the database, so that a copy of the database alone opens none of them. The
 * key is the file {@code <data>/cle}, made at first need and readable by our user only, or {@code MAILLAGE_KEY} where
 * several instances share one database.
 */
@Component
public class Sealing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final String given;
    private volatile byte @Nullable [] key;

    /** @param given 32 bytes in Base64; empty to use the file */
    public Sealing(MaillageProperties properties, @Value("${maillage.key:}") String given) {
        this.file = properties.data().toAbsolutePath().resolve("cle");
        this.given = given.strip();
    }

    /**
     * Closes a secret (AES-256-GCM, a fresh nonce each time).
     *
     * @param place where it is kept, such as {@code accounts.totp:<person>}; it opens nowhere else
     */
    public byte[] seal(byte[] secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, place);
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /**
     * Opens it again.
     *
     * @throws IllegalStateException when it was closed with another key, for another place, or has been touched
     */
    public byte[] open(byte[] sealed, String place) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] closed = new byte[buffer.remaining()];
        buffer.get(closed);
        return crypt(Cipher.DECRYPT_MODE, nonce, closed, place);
    }

    /** A keyed hash (HMAC-SHA-256): equal texts of one purpose give equal hashes, and nobody without the key finds the text. */
    public byte[] hash(String purpose, String text) {
        return mac(derived("hash:" + purpose), text);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open what is sealed: is it the right key?", e);
        }
    }

    private byte[] derived(String use) {
        return mac(key(), use);
    }

    private static byte[] mac(byte[] with, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(with, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = given.isEmpty() ? read() : decode(given);
            key = known;
        }
        return known;
    }

    private byte[] read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two processes may make it at the same time: the first one wins, and both use its key. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        byte[] fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        Path draft = Files.createTempFile(
                file.getParent(),
                ".cle",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(fresh) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text
        }
        throw new StartRefused(
                "La clé de Maillage (MAILLAGE_KEY, ou le fichier « cle » du dossier de données) doit être faite de 32 octets"
                        + " en Base64 ; « openssl rand -base64 32 » en donne une.");
    }
}
