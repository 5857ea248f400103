package fr.maillage.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers and e-mail addresses as people type them. */
public final class ContactText {

    private static final int LONGEST_EMAIL = 120;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"()\\[\\]]{1,64}@[^@\\s,;<>\"()\\[\\]]+\\.[a-zA-Z]{2,24}");

    /** The plan of mainland France whole, with the numbers that it keeps for stories. */
    private static final Pattern MAINLAND = Pattern.compile("\\+33[1-79]\\d{8}");

    /** The plans of the territories overseas. */
    private static final Pattern OVERSEAS = Pattern.compile("\\+(?:262|508|590|594|596|681|687|689)\\d{6,9}");

    /** Numbers that text messages reach there; others cost much, and nobody there lives here. */
    private static final Pattern FRENCH_MOBILE = Pattern.compile(
            "\\+33[67]\\d{8}|\\+(?:262|590|594|596)6\\d{8}|\\+68[79]\\d{6,8}|\\+508\\d{6,9}|\\+681\\d{6}");

    private static final Pattern SHORT_NUMBER = Pattern.compile("3\\d{3}|10\\d{2}|116\\d{3}");

    private ContactText() {}

    /** « 02 61 91 00 40 » gives {@code +33261910040}: E.164 of a number of any country, read as French; empty when it is none. */
    public static Optional<String> phone(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, "FR");
            String written = numbers.format(number, PhoneNumberFormat.E164);
            return numbers.isValidNumber(number) || MAINLAND.matcher(written).matches()
                    ? Optional.of(written)
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The same of a desk’s line, which may be a short number of the French plan such as {@code 3949}. */
    public static Optional<String> line(String typed) {
        String bare = typed.replaceAll("[\\s\\p{Z}.]", "");
        return SHORT_NUMBER.matcher(bare).matches() ? Optional.of(bare) : phone(typed);
    }

    /** Whether a number in E.164 is of France or its territories overseas. */
    public static boolean isFrench(String phone) {
        return MAINLAND.matcher(phone).matches() || OVERSEAS.matcher(phone).matches();
    }

    /** Whether a text message to a number in E.164 arrives, and within the French plans. */
    public static boolean takesSms(String phone) {
        return FRENCH_MOBILE.matcher(phone).matches();
    }

    /** An e-mail address in lower case; empty when it is not one. */
    public static Optional<String> email(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST_EMAIL && EMAIL.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
