package fr.maillage.shared;

import java.security.SecureRandom;
import java.util.Locale;

/** Short codes that can be read aloud and typed: no letter or digit that is taken for another (0/o, 1/l/i, u/v, 5/s, 2/z, 8/b). */
public final class ShortCode {

    private static final String ALPHABET = "34679acdefghjkmnpqrtvwxy";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShortCode() {}

    /** A random code of {@code length} characters, about 4.6 bits each. */
    public static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (s, i) -> s.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** A code as it was typed or pasted, brought to its plain form: no spaces, points or hyphens of any kind, lower case. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s\\p{Z}.\\-‐-―]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the text could be a code of that length; says nothing of whether it was given out. */
    public static boolean isWellFormed(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
