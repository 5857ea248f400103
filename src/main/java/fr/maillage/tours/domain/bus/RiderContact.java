package fr.maillage.tours.domain.bus;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.maillage.notifications.Channel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told that the bus comes: by e-mail, by text message, or by somebody who calls.
 *
 * @param phone E.164, of metropolitan France or its territories overseas
 * @param email in lower case
 */
public record RiderContact(
        Channel channel, @Nullable String phone, @Nullable String email) {

    private static final int LONGEST_EMAIL = 120;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"()\\[\\]]{1,64}@[^@\\s,;<>\"()\\[\\]]+\\.[a-zA-Z]{2,24}");

    /** France and its territories overseas, with the numbers that the plan keeps for stories. */
    private static final Pattern FRENCH =
            Pattern.compile("\\+(?:33[1-79]\\d{8}|(?:262|508|590|594|596|681|687|689)\\d{6,9})");

    private static final Pattern MOBILE = Pattern.compile("\\+(?:33[67]|(?:262|590|594|596)69)\\d+");

    /** An e-mail address as typed; empty when it is not one. */
    public static Optional<RiderContact> byEmail(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST_EMAIL && EMAIL.matcher(bare).matches()
                ? Optional.of(new RiderContact(Channel.EMAIL, null, bare))
                : Optional.empty();
    }

    /** A telephone number as typed: by text message when it takes some, else by voice; empty when it is no French number. */
    public static Optional<RiderContact> byPhone(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, "FR");
            String written = numbers.format(number, PhoneNumberFormat.E164);
            return FRENCH.matcher(written).matches()
                    ? Optional.of(new RiderContact(
                            MOBILE.matcher(written).matches() ? Channel.SMS : Channel.CALL, written, null))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
