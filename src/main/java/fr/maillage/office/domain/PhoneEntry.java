package fr.maillage.office.domain;

import java.util.Optional;

/** A telephone number as somebody types it, brought to the form that is dialled. */
public final class PhoneEntry {

    private PhoneEntry() {}

    /**
     * {@code 02 61 91 00 40}, {@code +33 2 61…} and {@code 0033…} give {@code +33261910040}; {@code 3949} stays.
     *
     * @return empty when it is none of these
     */
    public static Optional<String> dialled(String typed) {
        String digits = typed.replaceAll("[\\s\u00a0\u202f.()/-]", "").replaceFirst("^00", "+");
        if (digits.matches("0[1-9]\\d{8}")) {
            return Optional.of("+33" + digits.substring(1));
        }
        if (digits.matches("\\+33(0)?[1-9]\\d{8}")) {
            return Optional.of(digits.replaceFirst("^\\+330", "+33"));
        }
        return digits.matches("\\d{4}|\\+[1-9]\\d{7,14}") ? Optional.of(digits) : Optional.empty();
    }
}
