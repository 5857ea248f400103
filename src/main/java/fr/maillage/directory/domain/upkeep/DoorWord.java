package fr.maillage.directory.domain.upkeep;

import fr.maillage.shared.ShortCode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * What opens a place’s sheet to whoever runs it: 32 random bytes for a link, or ten letters (45 bits) that can be read on
 * paper and typed. Only keyed hashes of them are kept.
 */
public final class DoorWord {

    /** Letters of a code on paper. */
    public static final int CODE_LETTERS = 10;

    private static final int GROUP = 5;
    private static final int LINK_BYTES = 32;
    private static final int LINK_LETTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DoorWord() {}

    /** A fresh word for a link, fit for an address. */
    public static String forLink() {
        byte[] bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A fresh code for paper, two groups of five letters. */
    public static String forPaper() {
        String letters = ShortCode.random(CODE_LETTERS);
        return letters.substring(0, GROUP) + " " + letters.substring(GROUP);
    }

    /** A code as somebody typed it, without its spaces, hyphens and case. */
    public static String tidy(String typed) {
        return typed.length() > 60
                ? ""
                : typed.replaceAll("[\\s\\u00a0\\u202f.\\-–—]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether this tidied text could be a code; spares the database what is plainly something else. */
    public static boolean isCode(String tidied) {
        return ShortCode.isWellFormed(tidied, CODE_LETTERS);
    }

    /** Whether this could be the word of a link. */
    public static boolean isLink(String word) {
        return word.length() == LINK_LETTERS && word.chars().allMatch(DoorWord::isUrlLetter);
    }

    private static boolean isUrlLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
