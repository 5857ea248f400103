package fr.maillage.accounts.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people sign in with: their e-mail address or, when they have none, their telephone number. */
public final class Login {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>\"(),;:\\\\]{1,64}@[^\\s\\p{Cntrl}@<>\"(),;:\\\\]+\\.[^\\s\\p{Cntrl}@<>\"(),;:\\\\.]{2,}");
    private static final Pattern FRENCH = Pattern.compile("0[1-9][0-9]{8}");
    private static final Pattern WORLDWIDE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Login() {}

    /** Whether it could be an e-mail address; whether anybody reads it only a message can tell. */
    public static boolean isEmail(String typed) {
        String text = typed.strip();
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** A telephone number as E.164; empty when it is none. */
    public static Optional<String> findPhone(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f().\\-]", "").replaceFirst("^00", "+");
        if (FRENCH.matcher(bare).matches()) {
            return Optional.of("+33" + bare.substring(1));
        }
        return WORLDWIDE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** The one form under which tries are counted, whether or not anybody has it. */
    public static String key(String typed) {
        return findPhone(typed).orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it holds characters that nobody types and the database may not keep, U+0000 among them. */
    public static boolean hasControls(String typed) {
        return CONTROL.matcher(typed).find();
    }
}
