package fr.maillage.tours.domain.bus;

import fr.maillage.notifications.Channel;
import fr.maillage.shared.ContactText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told that the bus comes: by e-mail, by text message, or by somebody who calls.
 *
 * @param phone E.164, of metropolitan France or its territories overseas
 * @param email in lower case
 */
public record RiderContact(
        Channel channel, @Nullable String phone, @Nullable String email) {

    /** An e-mail address as typed; empty when it is not one. */
    public static Optional<RiderContact> byEmail(String typed) {
        return ContactText.email(typed).map(email -> new RiderContact(Channel.EMAIL, null, email));
    }

    /** A telephone number as typed: by text message when it takes some, else by voice; empty when it is no French number. */
    public static Optional<RiderContact> byPhone(String typed) {
        return ContactText.phone(typed)
                .filter(ContactText::isFrench)
                .map(phone -> new RiderContact(ContactText.takesSms(phone) ? Channel.SMS : Channel.CALL, phone, null));
    }
}
