package fr.maillage.directory.domain.upkeep;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How somebody can be answered: one e-mail address or one telephone number.
 *
 * @param text the address in lower case, or the number in E.164
 */
public record ContactText(Kind kind, String text) {

    /** The way that it leads. */
    public enum Kind {
        EMAIL,
        /** Takes SMS. */
        MOBILE,
        /** Only rings. */
        PHONE
    }

    private static final int LONGEST = 120;

    /** The French plan whole: numbers that it keeps for stories and those opened since the library was made are numbers too. */
    private static final Pattern FRENCH = Pattern.compile("\\+33[1-79]\\d{8}");

    private static final Pattern FRENCH_MOBILE = Pattern.compile("\\+33[67]\\d{8}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"()\\[\\]]{1,64}@[^@\\s,;<>\"()\\[\\]]+\\.[a-zA-Z]{2,24}");

    /** What somebody typed, or what {@link #text} kept; empty when it is neither. */
    public static Optional<ContactText> read(String typed) {
        String bare = typed.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        if (bare.contains("@")) {
            return EMAIL.matcher(bare).matches()
                    ? Optional.of(new ContactText(Kind.EMAIL, bare.toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        }
        return number(bare);
    }

    private static Optional<ContactText> number(String bare) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(bare, "FR");
            String written = numbers.format(number, PhoneNumberFormat.E164);
            if (!numbers.isValidNumber(number) && !FRENCH.matcher(written).matches()) {
                return Optional.empty();
            }
            PhoneNumberType type = numbers.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE
                    || type == PhoneNumberType.FIXED_LINE_OR_MOBILE
                    || FRENCH_MOBILE.matcher(written).matches();
            return Optional.of(new ContactText(mobile ? Kind.MOBILE : Kind.PHONE, written));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
