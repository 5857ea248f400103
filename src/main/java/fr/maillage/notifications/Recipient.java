package fr.maillage.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for and how they accept to be reached.
 *
 * @param name how the person is addressed, as on an envelope
 * @param language {@code fr} or {@code en}
 * @param email one address, or null
 * @param phone E.164, or null
 * @param postalLines what stands below the name on the envelope, from the building to the postal code and town; at most
 *     five, thirty-eight characters each (NF Z 10-011)
 * @param accepts the channels that they accept, the preferred one first
 */
public record Recipient(
        String name,
        String language,
        @Nullable String email,
        @Nullable String phone,
        List<String> postalLines,
        List<Channel> accepts) {

    public Recipient {
        postalLines = List.copyOf(postalLines);
        accepts = List.copyOf(accepts);
    }

    /** Somebody who is reached by e-mail only. */
    public static Recipient byEmail(String name, String language, String email) {
        return new Recipient(name, language, email, null, List.of(), List.of(Channel.EMAIL));
    }

    /** Somebody who is reached by letter only. */
    public static Recipient byLetter(String name, String language, List<String> postalLines) {
        return new Recipient(name, language, null, null, postalLines, List.of(Channel.LETTER));
    }

    /** Whether what this channel needs is known: an address, a number, at least a street and a town. */
    public boolean canBeReachedBy(Channel channel) {
        return switch (channel) {
            case EMAIL -> email != null && !email.isBlank();
            case SMS, CALL -> phone != null && !phone.isBlank();
            case LETTER -> postalLines.stream().anyMatch(line -> !line.isBlank());
        };
    }
}
