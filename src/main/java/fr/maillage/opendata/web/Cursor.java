package fr.maillage.opendata.web;

import fr.maillage.directory.PlaceId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a walk stands: the last place that was given. It holds no secret and no state of ours, so it never ends; it belongs
 * to one question, so that a program that changes its question by mistake is told.
 *
 * @param after the last place given
 * @param service code of the last service given of that place; empty when the place was given whole
 * @param question the fingerprint of the question
 */
record Cursor(PlaceId after, String service, String question) {

    private static final Pattern FORM = Pattern.compile("1\\.([0-9a-f-]{36})\\.([a-z-]{0,30})\\.([0-9a-f]{1,8})");
    private static final int LONGEST = 120;

    String text() {
        String plain = "1." + after.value() + "." + service + "." + question;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<Cursor> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return parts.matches()
                    ? Optional.of(
                            new Cursor(new PlaceId(UUID.fromString(parts.group(1))), parts.group(2), parts.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
