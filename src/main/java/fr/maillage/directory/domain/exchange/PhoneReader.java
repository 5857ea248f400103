package fr.maillage.directory.domain.exchange;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a phone number as people write it, in the numbering plan of the place's postal code. */
final class PhoneReader {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 100;
    private static final Map<String, String> REGIONS = Map.of(
            "971", "GP", "972", "MQ", "973", "GF", "974", "RE", "975", "PM", "976", "YT", "986", "WF", "987", "PF",
            "988", "NC");

    private PhoneReader() {}

    /** E.164, or null when no number there is valid; of several, the first valid one. */
    static @Nullable String read(String cell, @Nullable String postalCode, Doubts doubts) {
        String text = CleanText.line(cell);
        if (text.isEmpty()) {
            return null;
        }
        String region = postalCode == null ? "FR" : REGIONS.getOrDefault(postalCode.substring(0, 3), "FR");
        String phone = null;
        if (text.length() <= LONGEST) {
            phone = parse(text, region);
            String[] parts = text.split("[|;,/]| ou | et ", -1);
            for (int i = 0; i < parts.length && phone == null && parts.length > 1; i++) {
                phone = parse(parts[i], region);
            }
            if (phone != null && parts.length > 1 && parse(text, region) == null) {
                doubts.add(StandardField.PHONE, text, "plusieurs numéros : gardé " + phone);
            }
        }
        if (phone == null) {
            doubts.add(StandardField.PHONE, text, "numéro impossible : ignoré");
        }
        return phone;
    }

    private static @Nullable String parse(String text, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            number.clearExtension();
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
