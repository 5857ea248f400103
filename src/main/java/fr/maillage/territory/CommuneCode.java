package fr.maillage.territory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code by which INSEE knows a commune (Code officiel géographique): five characters, {@code 2A} and {@code 2B} for Corsica.
 *
 * @param value for instance {@code 99001} or {@code 2A004}; never a postal code
 */
public record CommuneCode(String value) implements Comparable<CommuneCode> {

    private static final Pattern FORM = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

    public CommuneCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an INSEE code: " + value);
        }
    }

    /** Reads what a file or a person gave; spreadsheets eat the leading zero and case varies. Empty when it cannot be a code. */
    public static Optional<CommuneCode> read(@Nullable String text) {
        if (text == null || text.length() > 20) {
            return Optional.empty();
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.length() == 4) {
            code = "0" + code;
        }
        return FORM.matcher(code).matches() ? Optional.of(new CommuneCode(code)) : Optional.empty();
    }

    /** The département that the code tells: two characters, three overseas ({@code 97x}, {@code 98x}). */
    public String departement() {
        return value.startsWith("97") || value.startsWith("98") ? value.substring(0, 3) : value.substring(0, 2);
    }

    @Override
    public int compareTo(CommuneCode other) {
        return value.compareTo(other.value);
    }
}
