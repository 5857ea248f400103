package fr.maillage.accounts.domain;

import fr.maillage.shared.ShortCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * A secret that is handed out once and kept only as its SHA-256: long and random enough for that (no salt, no slow hash
 * needed). Either 32 bytes for a link, or 16 letters (73 bits) that can be read on paper and typed.
 */
public final class Token {

    /** Letters of a code to be typed. */
    public static final int CODE_LETTERS = 16;

    private static final int GROUP = 4;
    private static final int LINK_BYTES = 32;
    private static final int LINK_LETTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** A fresh token for a link, fit for an address. */
    public static String forLink() {
        byte[] bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A fresh code for paper: {@code acd3-…}, four groups of four. */
    public static String forPaper() {
        return grouped(ShortCode.random(CODE_LETTERS));
    }

    /** Letters in groups of four. */
    public static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What somebody typed or followed, in the one form that is hashed: a code loses its case, spaces and hyphens. */
    public static String tidy(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f.\\-–—]", "").toLowerCase(Locale.ROOT);
        return ShortCode.isWellFormed(bare, CODE_LETTERS) ? bare : typed.strip();
    }

    /** Whether it could be a token at all; spares the database what is plainly something else. */
    public static boolean isWellFormed(String tidied) {
        return ShortCode.isWellFormed(tidied, CODE_LETTERS)
                || (tidied.length() == LINK_LETTERS && tidied.chars().allMatch(Token::isUrlLetter));
    }

    private static boolean isUrlLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** What is kept of it. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(tidy(token).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
