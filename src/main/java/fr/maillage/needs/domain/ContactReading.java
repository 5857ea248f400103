package fr.maillage.needs.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people type where they can be reached. */
public final class ContactReading {

    /** As many lines as an envelope has below the name, and as long as its window shows (NF Z 10-011). */
    public static final int MOST_POSTAL_LINES = 5;

    public static final int LONGEST_POSTAL_LINE = 38;

    private static final int LONGEST_EMAIL = 120;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"()\\[\\]]{1,64}@[^@\\s,;<>\"()\\[\\]]+\\.[a-zA-Z]{2,24}");

    /** The French plan whole, with the numbers that it keeps for stories. */
    private static final Pattern FRENCH = Pattern.compile("\\+33[1-79]\\d{8}");

    /** Mobile numbers of mainland France and overseas: others cost much, and nobody there lives here. */
    private static final Pattern FRENCH_MOBILE = Pattern.compile(
            "\\+33[67]\\d{8}|\\+(?:262|590|594|596)6\\d{8}|\\+68[79]\\d{6,8}|\\+508\\d{6,9}|\\+681\\d{6}");

    private ContactReading() {}

    /** A telephone number, E.164; empty when it is not one. */
    public static Optional<String> phone(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, "FR");
            String written = numbers.format(number, PhoneNumberFormat.E164);
            boolean known =
                    numbers.isValidNumber(number) || FRENCH.matcher(written).matches();
            return known ? Optional.of(written) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether we send text messages to that number, E.164. */
    public static boolean takesSms(String phone) {
        return FRENCH_MOBILE.matcher(phone).matches();
    }

    /** An e-mail address in lower case; empty when it is not one. */
    public static Optional<String> email(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST_EMAIL && EMAIL.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** What stands on an envelope below the name; empty when it is not fit for one: one line, too many, too long, no town. */
    public static Optional<List<String>> postal(String typed) {
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean fits = lines.size() >= 2
                && lines.size() <= MOST_POSTAL_LINES
                && lines.stream().allMatch(line -> line.length() <= LONGEST_POSTAL_LINE);
        return fits && lines.getLast().matches("\\d{5}\\s.+") ? Optional.of(lines) : Optional.empty();
    }
}
