package fr.maillage.territory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SIREN by which an EPCI (a grouping of communes with its own taxes) is known.
 *
 * @param siren nine digits
 */
public record EpciCode(String siren) {

    private static final Pattern FORM = Pattern.compile("\\d{9}");

    public EpciCode {
        if (!FORM.matcher(siren).matches()) {
            throw new IllegalArgumentException("Not a SIREN: " + siren);
        }
    }

    /** Reads what a file or a person gave; empty when it cannot be a SIREN. */
    public static Optional<EpciCode> read(@Nullable String text) {
        if (text == null || text.length() > 20) {
            return Optional.empty();
        }
        String siren = text.replace(" ", "").strip();
        return FORM.matcher(siren).matches() ? Optional.of(new EpciCode(siren)) : Optional.empty();
    }
}
