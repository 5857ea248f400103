package fr.maillage.agenda.app.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tells one content from another. */
final class Prints {

    private Prints() {}

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(@Nullable Object... parts) {
        return of(Arrays.stream(parts)
                .map(String::valueOf)
                .collect(Collectors.joining("\u0000"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
