package fr.maillage.needs.domain;

import fr.maillage.shared.ShortCode;
import java.util.Locale;

/** The short code of a need, as it is made, shown, read aloud and typed back. It opens nothing. */
public final class NeedCode {

    /** Two kinds of codes are read aloud to the same people: this one is one letter shorter than a registration's. */
    public static final int LENGTH = 5;

    private NeedCode() {}

    /** A random one. */
    public static String random() {
        return ShortCode.random(LENGTH);
    }

    /** What was typed, without the spaces, hyphens and capitals that people put; may not be a code at all. */
    public static String tidy(String typed) {
        return ShortCode.tidy(typed);
    }

    /** Whether it could be one. */
    public static boolean isWellFormed(String code) {
        return ShortCode.isWellFormed(code, LENGTH);
    }

    /** « K7M9P ». */
    public static String shown(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
