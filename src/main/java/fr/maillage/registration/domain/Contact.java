package fr.maillage.registration.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody can be told what happens.
 *
 * @param channel the way that was chosen
 * @param phone E.164
 * @param email in lower case
 */
public record Contact(
        ContactChannel channel,
        @Nullable String phone,
        @Nullable String email) {

    /** France and its territories overseas: others cost much, and nobody there comes by. */
    private static final Set<String> FRENCH_PLANS =
            Set.of("+33", "+262", "+508", "+590", "+594", "+596", "+681", "+687", "+689");

    /** Nothing at all. */
    public static final Contact NONE = new Contact(ContactChannel.NONE, null, null);

    private static final int LONGEST_EMAIL = 120;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"()\\[\\]]{1,64}@[^@\\s,;<>\"()\\[\\]]+\\.[a-zA-Z]{2,24}");

    /** The French plan whole, with the numbers that it keeps for stories. */
    private static final Pattern FRENCH = Pattern.compile("\\+33[1-79]\\d{8}");

    private static final Pattern FRENCH_MOBILE = Pattern.compile("\\+33[67]\\d{8}");

    /** An e-mail address as typed; empty when it is not one. */
    public static Optional<Contact> byEmail(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST_EMAIL && EMAIL.matcher(bare).matches()
                ? Optional.of(new Contact(ContactChannel.EMAIL, null, bare))
                : Optional.empty();
    }

    /** A telephone number as typed: by text message when it takes some, else by voice; empty when it is not a number. */
    public static Optional<Contact> byPhone(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, "FR");
            String written = numbers.format(number, PhoneNumberFormat.E164);
            if (!numbers.isValidNumber(number) && !FRENCH.matcher(written).matches()) {
                return Optional.empty();
            }
            PhoneNumberType type = numbers.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE
                    || type == PhoneNumberType.FIXED_LINE_OR_MOBILE
                    || FRENCH_MOBILE.matcher(written).matches();
            return Optional.of(new Contact(mobile ? ContactChannel.SMS : ContactChannel.CALL, written, null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a text message would go to a number outside France. */
    public boolean isSmsAbroad() {
        return channel == ContactChannel.SMS
                && phone != null
                && FRENCH_PLANS.stream().noneMatch(phone::startsWith);
    }

    /** Whether it leads anywhere. */
    public boolean isNone() {
        return phone == null && email == null;
    }

    /** Whether both name one telephone or one address. */
    public boolean sharesWith(Contact other) {
        return (phone != null && Objects.equals(phone, other.phone))
                || (email != null && Objects.equals(email, other.email));
    }
}
