package fr.maillage.registration.domain;

import fr.maillage.shared.ShortCode;
import java.util.Locale;
import java.util.stream.Collectors;

/** The short code of a registration, as it is made, shown, read aloud and typed back. */
public final class RegistrationCode {

    /** 24⁶ are 191 million; whoever guesses needs the name too, and is slowed down. */
    public static final int LENGTH = 6;

    private static final int GROUP = 3;

    private RegistrationCode() {}

    /** A random one. */
    public static String random() {
        return ShortCode.random(LENGTH);
    }

    /** What was typed, without the spaces, hyphens and capitals that people put; may not be a code at all. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s\\p{Z}.\\-‐-―]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether it could be one. */
    public static boolean isWellFormed(String code) {
        return ShortCode.isWellFormed(code, LENGTH);
    }

    /** « K7M 9PX », with a space that does not break. */
    public static String shown(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return capitals.length() == LENGTH
                ? capitals.substring(0, GROUP) + '\u00a0' + capitals.substring(GROUP)
                : capitals;
    }

    /** « K, 7, M, 9, P, X », for whoever listens to the page. */
    public static String spelled(String code) {
        return code.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(", "));
    }
}
