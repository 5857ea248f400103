package fr.maillage.mapping.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are not quantities, and that spreadsheets damaged by taking them for some: telephones, postal and INSEE codes. */
final class Digits {

    private static final Pattern FRACTION = Pattern.compile("[.,]0+$");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d(?:[.,]\\d+)?)[eE]\\+?(\\d{1,2})");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:33|262|508|590|594|596|681|687|689)\\d{6,9}");
    private static final int LONGEST = 60;

    private Digits() {}

    /** {@code 33639980000} gives {@code +33639980000}, {@code 639980000} gives {@code 0639980000}; other texts stay. */
    static String phone(String text) {
        String digits = whole(text);
        if (digits.matches("[1-9]\\d{8}")) {
            return "0" + digits;
        }
        if (digits.matches("\\d{11,12}") && INTERNATIONAL.matcher(digits).matches()) {
            return "+" + digits;
        }
        return digits;
    }

    /** {@code 4000} and {@code 4000.0} give {@code 04000}; other texts stay. */
    static String code(String text) {
        String digits = whole(text).replace(" ", "");
        return digits.matches("\\d{4}") || digits.matches("[1-9][abAB]\\d{2}") ? "0" + digits : digits;
    }

    private static String whole(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            return new java.math.BigDecimal(text.replace(',', '.'))
                    .toBigInteger()
                    .toString();
        }
        String bare = text.matches("\\d+[.,]0+") ? FRACTION.matcher(text).replaceFirst("") : text;
        return bare;
    }
}
