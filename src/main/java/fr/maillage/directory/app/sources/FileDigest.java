package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.sources.SourceSettings.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What tells two files apart, and one kind of file from another. */
final class FileDigest {

    private static final int HEAD = 4_096;

    private FileDigest() {}

    /** SHA-256, in hexadecimal. */
    static String of(Path file) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why this is not the kind of file that was expected, one sentence of French. */
    static Optional<String> unexpected(Path file, FileKind expected) {
        if (expected == FileKind.AUTO) {
            return Optional.empty();
        }
        boolean json = looksLikeJson(file);
        if (json == (expected == FileKind.JSON)) {
            return Optional.empty();
        }
        return Optional.of(
                "Un fichier " + expected + " est attendu, et celui-ci " + (json ? "est un JSON." : "n’en est pas un."));
    }

    private static boolean looksLikeJson(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte one : in.readNBytes(HEAD)) {
                if (one == '{' || one == '[') {
                    return true;
                }
                boolean skipped = one <= ' ' || one == (byte) 0xEF || one == (byte) 0xBB || one == (byte) 0xBF;
                if (!skipped) {
                    return false;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
